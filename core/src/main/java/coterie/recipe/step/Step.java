package coterie.recipe.step;

import coterie.recipe.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One step of the preparation, one line of the ledger.
///
/// Statistics a step needs (medians, quantiles, levels) are learned from the rows that reach it.
public sealed interface Step {
    /// Why the step is there, shown in the ledger.
    Optional<String> why();

    /// Keeps the rows for which the condition is true (false and missing are dropped).
    record Keep(Expression condition, Optional<String> why) implements Step {}

    /// Drops the rows for which the condition is true (false and missing stay).
    record Drop(Expression condition, Optional<String> why) implements Step {}

    /// Adds or replaces columns, in order; a later one may use an earlier one.
    record Derive(SequencedMap<String, Expression> columns, Optional<String> why) implements Step {}

    /// Fills missing values.
    ///
    /// @param columns what a missing value of each column becomes
    /// @param by a column of levels; a statistic is then taken for each level by itself
    record Fill(SequencedMap<String, Filling> columns, Optional<String> by, Optional<String> why)
            implements Step {}

    /// Replaces single wrong values by right ones.
    ///
    /// @param column the column
    /// @param values wrong value → right value, as written
    record Repair(String column, SequencedMap<String, String> values, Optional<String> why)
            implements Step {}

    /// Gathers levels of a column under new ones.
    ///
    /// @param column the column
    /// @param as the column that holds the new levels; may be the same
    /// @param levels new level → the old ones it gathers
    /// @param others what becomes of levels not named
    record Recode(
            String column,
            String as,
            SequencedMap<String, List<String>> levels,
            Others others,
            Optional<String> why)
            implements Step {}

    /// Numbers the levels of a column 1, 2, 3, … in the given order; a level not named becomes
    /// missing, with an alarm.
    record Ordinal(String column, String as, List<String> levels, Optional<String> why)
            implements Step {}

    /// Cuts the range of a numeric column into bins.
    ///
    /// @param column the column
    /// @param as the column that holds the bin
    /// @param edges where one bin ends and the next begins
    /// @param names of the bins, lowest first; none numbers them 1, 2, 3, …
    /// @param lowerClosed a value on an edge belongs to the bin above it; otherwise below
    record Bin(
            String column,
            String as,
            Edges edges,
            List<String> names,
            boolean lowerClosed,
            Optional<String> why)
            implements Step {}

    /// Drops the rows with a value outside limits; missing values stay.
    ///
    /// @param columns the columns
    /// @param limits how the limits of each column are found
    /// @param together the limits of all columns are found before any row is dropped; otherwise one
    ///   column after the other, each a ledger line of its own
    record Trim(List<String> columns, Limits limits, boolean together, Optional<String> why)
            implements Step {}

    /// Pulls values outside limits to the limit.
    record Cap(List<String> columns, Limits limits, Optional<String> why) implements Step {}

    /// One column of 0 and 1 for each level, named `column_level`; a feature that names the column
    /// stands for them.
    ///
    /// @param column the column
    /// @param except levels without a column of their own
    /// @param weight how much the columns count as features; absent gives the block as a whole the
    ///   weight of one standard-scaled feature
    record OneHot(String column, List<String> except, Optional<Double> weight, Optional<String> why)
            implements Step {}

    /// Each column as a share of the sum of all; missing where the sum is 0.
    ///
    /// @param columns the parts
    /// @param suffix the new columns are named `column_suffix`
    record Shares(List<String> columns, String suffix, Optional<String> why) implements Step {}

    /// Forgets columns.
    ///
    /// @param columns the columns; empty means every column with one value only
    record DropColumns(List<String> columns, Optional<String> why) implements Step {}

    /// Segments by rule: the first condition that is true names the segment.
    ///
    /// @param as the column that holds the name
    /// @param rules name → condition, in order
    /// @param otherwise the name where no condition is true; absent leaves it missing
    record Rules(
            String as,
            SequencedMap<String, Expression> rules,
            Optional<String> otherwise,
            Optional<String> why)
            implements Step {}

    /// What a missing value becomes.
    sealed interface Filling {
        /// A statistic of the values that are there; the mode is the most frequent one, the
        /// smallest of several.
        enum Statistic implements Filling {
            MEDIAN,
            MEAN,
            MODE
        }

        /// The same value everywhere: a number or a text.
        record Constant(Expression value) implements Filling {}
    }

    /// What becomes of levels a [Recode] does not name.
    enum Others {
        /// They become missing, and an alarm names them.
        ALARM,
        /// They stay as they are.
        KEEP,
        /// They become missing, as intended.
        MISSING
    }

    /// Where bins meet.
    sealed interface Edges {
        /// At these values, in rising order.
        record Values(List<Double> values) implements Edges {}

        /// At the quantiles that make that many bins of about equal size.
        record Quantiles(int bins) implements Edges {}
    }

    /// Limits of a column; both belong to the inside.
    sealed interface Limits {
        /// From q1 − factor × (q3 − q1) to q3 + factor × (q3 − q1), with the quartiles of type 7.
        record Fence(double factor) implements Limits {}

        /// The quantiles (type 7) at these shares; absent leaves that end open.
        record Quantiles(Optional<Double> low, Optional<Double> high) implements Limits {}

        /// These values; absent leaves that end open.
        record Values(Optional<Double> low, Optional<Double> high) implements Limits {}
    }
}
