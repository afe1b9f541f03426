package coterie.chart.echarts;

import coterie.chart.Curve;
import java.util.List;
import java.util.stream.IntStream;

/// How ECharts draws a [Curve].
record DrawnCurve(Curve chart) implements Drawn {
    @Override
    public int height() {
        return 230;
    }

    @Override
    public Node option() {
        List<String> ks =
                chart.points().stream().map(point -> Integer.toString(point.k())).toList();
        Node line =
                Node.of("type", "line")
                        .with("symbol", "circle")
                        .with("lineStyle", Node.of("color", "@everyone").with("width", 2))
                        .with("itemStyle", Node.of("color", "@everyone"))
                        .with(
                                "data",
                                IntStream.range(0, chart.points().size())
                                        .mapToObj(this::item)
                                        .toList());
        return Option.base()
                .with("grid", Option.grid(4, 34, 24, 28))
                .with(
                        "xAxis",
                        Option.names(ks)
                                .with("name", "segments (k)")
                                .with("nameLocation", "middle")
                                .with("nameGap", 28)
                                .with("nameTextStyle", Node.of("color", "@muted")))
                .with("yAxis", Option.above(chart.index()).with("scale", true))
                .with("series", List.of(line));
    }

    private Node item(int at) {
        Curve.Point point = chart.points().get(at);
        String words = "k = " + point.k() + ": " + point.text();
        boolean last = at == chart.points().size() - 1;
        Node item = Node.of("value", point.value()).with("tip", words);
        if (point.k() != chart.chosen()) {
            return item.with("symbolSize", 6);
        }
        return item.with("symbolSize", 13)
                .with("itemStyle", Node.of("color", "@text"))
                .with(
                        "label",
                        Option.text(words)
                                .with("show", true)
                                .with("color", "@text")
                                .with("fontWeight", "bold")
                                .with("position", last ? "left" : "right")
                                .with("distance", 9)
                                .with("offset", List.of(0, above(at) ? -10 : 10)));
    }

    /// Whether the line leaves the space above free, on the side where the label stands: right of a
    /// point, left of the last one.
    private boolean above(int at) {
        int beside = at + 1 < chart.points().size() ? at + 1 : Math.max(0, at - 1);
        return chart.points().get(beside).value() <= chart.points().get(at).value();
    }
}
