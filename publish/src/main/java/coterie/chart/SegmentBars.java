package coterie.chart;

import java.util.List;
import java.util.OptionalInt;

/// One figure of every segment, a bar each, with everyone in grey.
///
/// @param caption what is seen
/// @param bars segments by number, then everyone
public record SegmentBars(Caption caption, List<Bar> bars) implements Chart {
    /// @param label whose figure
    /// @param segment its number; empty for everyone
    /// @param value the figure
    /// @param text the same as people read it
    /// @param n customers behind it
    public record Bar(String label, OptionalInt segment, double value, String text, String n) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "Average", "n"),
                bars.stream().map(bar -> List.of(bar.label(), bar.text(), bar.n())).toList());
    }
}
