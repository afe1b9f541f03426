package coterie.chart;

import java.util.List;

/// A segment beside the whole, a pair of bars for each of several columns in one unit.
///
/// @param segment the segment's number
/// @param caption what is seen
/// @param all what the whole is called: `everyone`, `all orders`
/// @param bars in the order they are shown
public record ComparisonBars(int segment, Caption caption, String all, List<Bar> bars)
        implements Chart {
    /// @param label what is compared
    /// @param value the segment's
    /// @param valueText the same as people read it
    /// @param everyone everyone's
    /// @param everyoneText the same as people read it
    /// @param n customers behind the segment's value
    public record Bar(
            String label,
            double value,
            String valueText,
            double everyone,
            String everyoneText,
            String n) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "This segment", DataTable.heading(all), "n"),
                bars.stream()
                        .map(bar ->
                                List.of(bar.label(), bar.valueText(), bar.everyoneText(), bar.n()))
                        .toList());
    }
}
