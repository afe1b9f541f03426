package coterie.profile.test;

import java.util.List;
import java.util.Optional;

/// How the segments differ, column by column, and whether that is more than luck.
///
/// Only columns that had no part in making the segments are tested. In the others segments differ
/// by construction (the test would be circular), so their effects are description only.
///
/// @param columns in the order of the profile; constant columns are left out
public record Differences(List<ColumnDifference> columns) {
    /// Why some columns have no p.
    public static final String CIRCULAR =
            "The segments were made from this column, or from one it is computed with, so they"
                    + " differ in it by construction: the effect is a description, and a test would"
                    + " be circular.";

    /// One column.
    ///
    /// @param column its name
    /// @param circular whether it had a part in making the segments
    /// @param effect how much the segments and the column go together, 0 to 1
    /// @param effectName `epsilon squared` or `Cramér's V`
    /// @param test over all segments; absent where circular, or where nothing differs
    /// @param segments each segment against the others
    public record ColumnDifference(
            String column,
            boolean circular,
            double effect,
            String effectName,
            Optional<Test> test,
            List<SegmentDifference> segments) {}

    /// One segment against all others.
    ///
    /// @param segment its number
    /// @param effect signed Cohen's d against everyone (NaN where there is none), or Cramér's V of
    ///   this segment against the rest
    /// @param effectName which of them
    /// @param test absent where circular
    public record SegmentDifference(
            int segment, double effect, String effectName, Optional<Test> test) {}

    /// A test.
    ///
    /// @param name `Kruskal-Wallis` or `chi-square`
    /// @param statistic H or χ²
    /// @param df degrees of freedom
    /// @param n customers compared; a sample where there are very many
    /// @param p uncorrected
    /// @param corrected Holm's correction over all columns (tests over all segments) or over all
    ///   columns × segments (tests of one segment)
    public record Test(String name, double statistic, int df, long n, double p, double corrected) {
        public Test with(double other) {
            return new Test(name, statistic, df, n, p, other);
        }
    }

    /// What was found about a column.
    public Optional<ColumnDifference> of(String column) {
        return columns.stream().filter(each -> each.column().equals(column)).findFirst();
    }
}
