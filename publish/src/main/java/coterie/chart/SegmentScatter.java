package coterie.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Customers in two dimensions, coloured by segment; on a map each segment is named at its middle.
///
/// @param title what is seen
/// @param subtitle what is plotted, and whether all customers are shown
/// @param sentence the main finding
/// @param x what is measured across
/// @param y what is measured upwards
/// @param map whether it is a map, large and with names; otherwise one of several small ones
/// @param groups one a segment, by number
public record SegmentScatter(
        String title,
        String subtitle,
        String sentence,
        Axis x,
        Axis y,
        boolean map,
        List<Group> groups)
        implements Chart {
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");

    /// With more segments than this only numbers fit on the map.
    private static final int NAMED = 5;

    private static final int BRIEF = 36;

    /// @param segment its number
    /// @param name its name
    /// @param points its customers
    public record Group(int segment, String name, List<Point> points) {
        private String label() {
            return segment + " " + name;
        }

        private String brief() {
            String label = label();
            return label.codePointCount(0, label.length()) <= BRIEF
                    ? label
                    : label.substring(0, label.offsetByCodePoints(0, BRIEF - 1)).strip() + "…";
        }

        /// Average in sorted order, which no order of the customers can change.
        private double middle(ToDoubleFunction<Point> axis) {
            return points.stream().mapToDouble(axis).sorted().sum() / points.size();
        }
    }

    /// One customer.
    public record Point(double x, double y) {}

    @Override
    public int height() {
        return map ? 520 : 270;
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        groups.forEach(group -> series.add(marks(group)));
        if (map) {
            series.add(middles());
        }
        return Option.base()
                .with("grid", map ? Option.grid(30, 8, 12, 30) : Option.grid(4, 28, 12, 30))
                .with("xAxis", axis(x.on(Option.numbers(x.name()))))
                .with(
                        "yAxis",
                        axis(
                                map
                                        ? Option.numbers(y.name()).with("nameGap", 34)
                                        : y.on(Option.above(y.name()))))
                .with("series", series);
    }

    private static Node axis(Node numbers) {
        return numbers.with("scale", true)
                .with(
                        "axisLine",
                        Node.of("onZero", false).with("lineStyle", Node.of("color", "@line")));
    }

    private Node marks(Group group) {
        return Node.of("type", "scatter")
                .with("tip", group.label())
                .with("symbol", SYMBOLS.get((group.segment() - 1) / 8 % SYMBOLS.size()))
                .with("symbolSize", map ? 6 : 4)
                .with(
                        "itemStyle",
                        Node.of("color", Theme.segment(group.segment())).with("opacity", 0.65))
                .with(
                        "data",
                        group.points().stream()
                                .map(point ->
                                        map
                                                ? at(point.x(), point.y())
                                                : List.of(point.x(), point.y()))
                                .toList());
    }

    /// The segments' names, each at the middle of its customers.
    private Node middles() {
        return Node.of("type", "scatter")
                .with("symbolSize", 1)
                .with("silent", true)
                .with("z", 5)
                .with("itemStyle", Node.of("color", "@surface").with("opacity", 1))
                .with("labelLayout", Node.of("moveOverlap", "shiftY"))
                .with(
                        "label",
                        Node.of("show", true)
                                .with("position", "inside")
                                .with("color", "@text")
                                .with("fontWeight", "bold")
                                .with("backgroundColor", "@surface")
                                .with("borderColor", "@line")
                                .with("borderWidth", 1)
                                .with("borderRadius", 3)
                                .with("padding", List.of(3, 6)))
                .with(
                        "data",
                        groups.stream()
                                .filter(group -> !group.points().isEmpty())
                                .map(group ->
                                        Node.of(
                                                        "value",
                                                        at(
                                                                group.middle(Point::x),
                                                                group.middle(Point::y)))
                                                .with(
                                                        "label",
                                                        Option.text(
                                                                groups.size() > NAMED
                                                                        ? Integer.toString(
                                                                                group.segment())
                                                                        : group.brief())))
                                .toList());
    }

    private static List<Double> at(double x, double y) {
        return List.of(round(x), round(y));
    }

    private static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return (value < 0 ? "−" : "") + String.format(Locale.ROOT, form, size);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
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
                figure(group.middle(Point::x)),
                figure(group.middle(Point::y)));
    }
}
