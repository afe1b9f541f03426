package coterie.recipe;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the user wants, as data.
///
/// Column names are the recipe's own; a source column is matched to one by [ColumnRule]. Groups are
/// named lists of columns; wherever a list of columns is written, a group's name stands for its
/// members.
///
/// @param name kebab-case name of the recipe
/// @param about one sentence for people
/// @param asOf the day ages and durations count to; absent means the data's last date
/// @param columns the source columns the recipe names
/// @param groups named lists of columns
/// @param revenue what a row is worth, for the ledger
/// @param steps preparation, in order; each is one ledger line
/// @param features columns segments are made from, groups already replaced by their members
/// @param scale how features are scaled
/// @param segments how many segments and how hard to look for them
/// @param describe further columns to profile
/// @param campaigns yes/no columns of past campaigns
/// @param outcome yes/no column of the campaign under study
public record Recipe(
        String name,
        String about,
        Optional<LocalDate> asOf,
        List<ColumnRule> columns,
        SequencedMap<String, List<String>> groups,
        Optional<Expression> revenue,
        List<Step> steps,
        List<String> features,
        Scale scale,
        SegmentRule segments,
        List<String> describe,
        List<String> campaigns,
        Optional<String> outcome) {

    /// How features become comparable.
    public enum Scale {
        /// (x − mean) ÷ population standard deviation.
        STANDARD,
        /// (x − minimum) ÷ (maximum − minimum).
        RANGE,
        /// As they are.
        NONE
    }
}
