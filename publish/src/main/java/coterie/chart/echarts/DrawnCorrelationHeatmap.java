package coterie.chart.echarts;

import coterie.chart.CorrelationHeatmap;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [CorrelationHeatmap].
record DrawnCorrelationHeatmap(CorrelationHeatmap chart) implements Drawn {
    /// The colours' ends lie beyond ±1, so that numbers can be read on them.
    private static final double WEAKEN = 1.5;

    @Override
    public int height() {
        return 150 + 24 * chart.columns().size();
    }

    @Override
    public Node option() {
        List<Node> data = new ArrayList<>();
        for (CorrelationHeatmap.Pair pair : chart.pairs()) {
            data.add(
                    Node.of("value", List.of(pair.first(), pair.second(), pair.r()))
                            .with("tip", chart.names(pair) + ": r = " + pair.text())
                            .with(
                                    "label",
                                    Option.text(chart.columns().size() > 16 ? "" : pair.text())));
        }
        return Option.base()
                .with("grid", Option.grid(0, 0, 4, 0))
                .with(
                        "xAxis",
                        Option.names(chart.columns())
                                .with(
                                        "axisLabel",
                                        Node.of("color", "@text")
                                                .with("interval", 0)
                                                .with("rotate", 90)
                                                .with("width", 120)
                                                .with("overflow", "truncate")))
                .with(
                        "yAxis",
                        Option.names(chart.columns())
                                .with("inverse", true)
                                .with(
                                        "axisLabel",
                                        Node.of("color", "@text")
                                                .with("interval", 0)
                                                .with("width", 120)
                                                .with("overflow", "truncate")))
                .with(
                        "visualMap",
                        Node.of("show", false)
                                .with("min", -WEAKEN)
                                .with("max", WEAKEN)
                                .with("dimension", 2)
                                .with(
                                        "inRange",
                                        Node.of("color", List.of("@below", "@surface", "@above"))))
                .with(
                        "series",
                        List.of(
                                Node.of("type", "heatmap")
                                        .with("data", data)
                                        .with(
                                                "label",
                                                Node.of("show", true)
                                                        .with("fontSize", 11)
                                                        .with("color", "@text"))
                                        .with(
                                                "itemStyle",
                                                Node.of("borderColor", "@surface")
                                                        .with("borderWidth", 1))));
    }
}
