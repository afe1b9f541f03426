package coterie.chart;

import java.util.List;

/// One index over the number of segments, the chosen number marked.
///
/// @param caption what is seen
/// @param index the index's name, for the table
/// @param chosen the chosen number of segments
/// @param points by number of segments
public record Curve(Caption caption, String index, int chosen, List<Point> points)
        implements Chart {
    /// @param k number of segments
    /// @param value of the index
    /// @param text the same as people read it
    public record Point(int k, double value, String text) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("k", index),
                points.stream()
                        .map(point ->
                                List.of(
                                        point.k() + (point.k() == chosen ? " (chosen)" : ""),
                                        point.text()))
                        .toList());
    }
}
