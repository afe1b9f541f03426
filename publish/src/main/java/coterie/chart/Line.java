package coterie.chart;

import java.util.List;
import java.util.stream.IntStream;

/// One figure that builds up along another: the share of revenue over the share of customers, the
/// profit over the number of contacts.
///
/// @param title what is seen
/// @param subtitle what is plotted
/// @param sentence the main finding
/// @param x what is measured across
/// @param y what is measured upwards
/// @param points from the left
/// @param marked which point is named, from 0
public record Line(
        String title,
        String subtitle,
        String sentence,
        Axis x,
        Axis y,
        List<Point> points,
        int marked)
        implements Chart {

    /// @param x across
    /// @param y upwards
    /// @param xText across as people read it
    /// @param yText upwards as people read it
    public record Point(double x, double y, String xText, String yText) {
        private String words() {
            return xText + ": " + yText;
        }
    }

    @Override
    public int height() {
        return 280;
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(4, 34, 24, 30))
                .with("xAxis", x.on(whole(x, Option.numbers(x.name()))))
                .with("yAxis", y.on(whole(y, Option.above(y.name()))))
                .with(
                        "series",
                        List.of(
                                Node.of("type", "line")
                                        .with("symbol", "circle")
                                        .with("symbolSize", 4)
                                        .with(
                                                "lineStyle",
                                                Node.of("color", "@magnitude").with("width", 2))
                                        .with("itemStyle", Node.of("color", "@magnitude"))
                                        .with("areaStyle", area())
                                        .with(
                                                "data",
                                                IntStream.range(0, points.size())
                                                        .mapToObj(this::item)
                                                        .toList())));
    }

    /// A percentage ends at 100.
    private static Node whole(Axis axis, Node drawn) {
        return axis.name().endsWith("%") ? drawn.with("max", 100).with("interval", 20) : drawn;
    }

    private static Node area() {
        return Node.of("color", "@magnitude").with("opacity", 0.12);
    }

    private Node item(int at) {
        Point point = points.get(at);
        Node item = Node.of("value", List.of(point.x(), point.y())).with("tip", point.words());
        boolean right = at > points.size() / 2;
        return at != marked
                ? item
                : item.with("symbolSize", 12)
                        .with(
                                "label",
                                Option.text(point.xText() + ":\n" + point.yText())
                                        .with("align", right ? "center" : "left")
                                        .with("lineHeight", 16)
                                        .with("show", true)
                                        .with("color", "@text")
                                        .with("fontWeight", "bold")
                                        .with("position", right ? "bottom" : "right")
                                        .with("distance", 10));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(x.name(), y.name()),
                points.stream().map(point -> List.of(point.xText(), point.yText())).toList());
    }
}
