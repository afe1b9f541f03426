package coterie.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Customers in two dimensions, coloured by segment; on a map each segment is named at its middle.
///
/// @param caption what is seen
/// @param x what is measured across
/// @param y what is measured upwards
/// @param map whether it is a map, large and with names; otherwise one of several small ones
/// @param groups one a segment, by number
public record SegmentScatter(Caption caption, Axis x, Axis y, boolean map, List<Group> groups)
        implements Chart {
    /// @param segment its number
    /// @param name its name
    /// @param points its customers
    public record Group(int segment, String name, List<Point> points) {
        /// Number and name.
        public String label() {
            return segment + " " + name;
        }

        /// The average customer; not a number without one.
        public Point middle() {
            return new Point(middle(Point::x), middle(Point::y));
        }

        /// In sorted order, which no order of the customers can change.
        private double middle(ToDoubleFunction<Point> axis) {
            return points.stream().mapToDouble(axis).sorted().sum() / points.size();
        }
    }

    /// One customer.
    public record Point(double x, double y) {}

    private static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return (value < 0 ? "−" : "") + String.format(Locale.ROOT, form, size);
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Segment", "Customers shown", "Middle across", "Middle up"),
                groups.stream().map(SegmentScatter::row).toList());
    }

    private static List<String> row(Group group) {
        return List.of(
                group.label(),
                Integer.toString(group.points().size()),
                figure(group.middle().x()),
                figure(group.middle().y()));
    }
}
