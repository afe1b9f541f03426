package coterie.chart;

import java.util.List;

/// One figure that builds up along another: the share of revenue over the share of customers, the
/// profit over the number of contacts.
///
/// @param caption what is seen
/// @param x what is measured across
/// @param y what is measured upwards
/// @param points from the left
/// @param marked which point is named, from 0
public record Line(Caption caption, Axis x, Axis y, List<Point> points, int marked)
        implements Chart {
    /// @param x across
    /// @param y upwards
    /// @param xText across as people read it
    /// @param yText upwards as people read it
    public record Point(double x, double y, String xText, String yText) {
        /// Both as people read them.
        public String words() {
            return xText + ": " + yText;
        }
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(x.name(), y.name()),
                points.stream().map(point -> List.of(point.xText(), point.yText())).toList());
    }
}
