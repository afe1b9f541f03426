package coterie.chart;

import java.util.List;

/// How often each value occurs, and how often it did before the preparation; or any other counts.
///
/// @param caption what is seen
/// @param counted what is counted, for the table: `Customers`
/// @param before whether there is a bar for before, in grey
/// @param bars in the order they are shown
public record CountBars(Caption caption, String counted, boolean before, List<Bar> bars)
        implements Chart {
    /// @param label the value
    /// @param count rows that have it
    /// @param text the same as people read it
    /// @param countBefore rows that had it before; unused where there is no before
    /// @param textBefore the same as people read it
    public record Bar(String label, long count, String text, long countBefore, String textBefore) {}

    @Override
    public DataTable table() {
        return before
                ? new DataTable(
                        List.of("Value", counted + " before", counted + " after"),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), bar.textBefore(), bar.text()))
                                .toList())
                : new DataTable(
                        List.of("Value", counted),
                        bars.stream().map(bar -> List.of(bar.label(), bar.text())).toList());
    }
}
