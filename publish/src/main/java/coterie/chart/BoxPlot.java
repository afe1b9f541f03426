package coterie.chart;

import java.util.List;
import java.util.OptionalInt;

/// A column by segment: the middle half as a box, the median as a line in it, and thin lines that
/// reach over the middle nine tenths, so that a few outliers cannot squeeze the boxes.
///
/// @param caption what is seen
/// @param axis what is measured, with its unit
/// @param boxes one a segment, and everyone
public record BoxPlot(Caption caption, Axis axis, List<Box> boxes) implements Chart {
    /// @param label whose values
    /// @param segment its number; empty for everyone
    /// @param at the 5th percentile, the quartiles and the 95th percentile
    /// @param text the five numbers as people read them
    /// @param n customers behind the box
    public record Box(
            String label, OptionalInt segment, FiveNumbers at, List<String> text, String n) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        "",
                        "5th percentile",
                        "Lower quartile",
                        "Median",
                        "Upper quartile",
                        "95th percentile",
                        "n"),
                boxes.stream()
                        .map(box ->
                                List.of(
                                        box.label(),
                                        box.text().get(0),
                                        box.text().get(1),
                                        box.text().get(2),
                                        box.text().get(3),
                                        box.text().get(4),
                                        box.n()))
                        .toList());
    }
}
