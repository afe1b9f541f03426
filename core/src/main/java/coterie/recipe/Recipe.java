package coterie.recipe;

import coterie.recipe.expression.Expression;
import coterie.recipe.step.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// What the user wants, as data.
///
/// Column names are the recipe's own; a source column is matched to one by [ColumnRule]. Groups are
/// named lists of columns; wherever a list of columns is written, a group's name stands for its
/// members.
///
/// @param name kebab-case name of the recipe
/// @param about one sentence for people
/// @param unit what a row is called
/// @param source how the source is read, where the recipe says so
/// @param asOf the day ages and durations count to; absent means the data's last date
/// @param columns the source columns the recipe names
/// @param groups named lists of columns
/// @param revenue what a row is worth, for the ledger
/// @param steps preparation, in order; each is one ledger line
/// @param features columns segments are made from, groups already replaced by their members
/// @param scaling how features become comparable
/// @param segments how many segments and how hard to look for them
/// @param describe further columns to profile
/// @param earlier columns that hold earlier segments or personas, to set beside the new ones
/// @param campaigns yes/no columns of past campaigns
/// @param outcome yes/no column of the campaign under study
/// @param contact what asking a customer costs and what a yes brings
/// @param minCell the fewest customers that a published figure may rest on
/// @param playbook name of the rules that turn traits into actions
/// @param outputs files to publish; empty publishes all
/// @param published what a published study of this data said
/// @param questions asked of the customers as they were read
public record Recipe(
        String name,
        String about,
        Noun unit,
        SourceHints source,
        Optional<LocalDate> asOf,
        List<ColumnRule> columns,
        SequencedMap<String, List<String>> groups,
        Optional<Expression> revenue,
        List<Step> steps,
        List<String> features,
        Scaling scaling,
        SegmentRule segments,
        List<String> describe,
        List<String> earlier,
        List<String> campaigns,
        Optional<String> outcome,
        Optional<Contact> contact,
        OptionalInt minCell,
        String playbook,
        List<String> outputs,
        Optional<Published> published,
        List<Question> questions) {
    /// The playbook used where nothing is said.
    public static final String GENERAL = "general";

    /// A recipe that makes segments from columns as they are, with every default.
    public static Recipe of(String name, String about, List<String> features) {
        return new Recipe(
                name,
                about,
                Noun.CUSTOMER,
                SourceHints.NONE,
                Optional.empty(),
                List.of(),
                new LinkedHashMap<>(),
                Optional.empty(),
                List.of(),
                List.copyOf(features),
                Scaling.standard(),
                SegmentRule.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                GENERAL,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// The same recipe counting to a day.
    public Recipe withAsOf(LocalDate day) {
        return new Recipe(
                name,
                about,
                unit,
                source,
                Optional.of(day),
                columns,
                groups,
                revenue,
                steps,
                features,
                scaling,
                segments,
                describe,
                earlier,
                campaigns,
                outcome,
                contact,
                minCell,
                playbook,
                outputs,
                published,
                questions);
    }

    /// The same recipe reading its source in another way.
    public Recipe withSource(SourceHints hints) {
        return new Recipe(
                name, about, unit, hints, asOf, columns, groups, revenue, steps, features, scaling,
                segments, describe, earlier, campaigns, outcome, contact, minCell, playbook,
                outputs, published, questions);
    }

    /// The same recipe looking for segments in another way.
    public Recipe withSegments(SegmentRule rule) {
        return new Recipe(
                name, about, unit, source, asOf, columns, groups, revenue, steps, features, scaling,
                rule, describe, earlier, campaigns, outcome, contact, minCell, playbook, outputs,
                published, questions);
    }

    /// The same recipe publishing no figure of fewer customers.
    public Recipe withMinCell(int least) {
        return new Recipe(
                name,
                about,
                unit,
                source,
                asOf,
                columns,
                groups,
                revenue,
                steps,
                features,
                scaling,
                segments,
                describe,
                earlier,
                campaigns,
                outcome,
                contact,
                OptionalInt.of(least),
                playbook,
                outputs,
                published,
                questions);
    }

    /// What the recipe says about a column.
    public Optional<ColumnRule> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
