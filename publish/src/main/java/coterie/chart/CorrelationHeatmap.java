package coterie.chart;

import java.util.List;

/// Which columns move together: Pearson's r of every pair.
///
/// @param caption what is seen
/// @param columns names
/// @param pairs every pair once; those not there are left blank
public record CorrelationHeatmap(Caption caption, List<String> columns, List<Pair> pairs)
        implements Chart {
    /// @param first index of a column
    /// @param second index of another, larger
    /// @param r −1 to 1
    /// @param text the same as people read it
    public record Pair(int first, int second, double r, String text) {}

    /// Both columns of a pair.
    public String names(Pair pair) {
        return columns.get(pair.first()) + " and " + columns.get(pair.second());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Columns", "r"),
                pairs.stream().map(pair -> List.of(names(pair), pair.text())).toList());
    }
}
