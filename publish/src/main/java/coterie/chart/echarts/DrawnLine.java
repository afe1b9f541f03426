package coterie.chart.echarts;

import coterie.chart.Axis;
import coterie.chart.Line;
import java.util.List;
import java.util.stream.IntStream;

/// How ECharts draws a [Line].
record DrawnLine(Line chart) implements Drawn {
    @Override
    public int height() {
        return 280;
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(4, 34, 24, 30))
                .with(
                        "xAxis",
                        Option.on(chart.x(), whole(chart.x(), Option.numbers(chart.x().name()))))
                .with(
                        "yAxis",
                        Option.on(chart.y(), whole(chart.y(), Option.above(chart.y().name()))))
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
                                                IntStream.range(0, chart.points().size())
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
        Line.Point point = chart.points().get(at);
        Node item = Node.of("value", List.of(point.x(), point.y())).with("tip", point.words());
        boolean right = at > chart.points().size() / 2;
        return at != chart.marked()
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
}
