package coterie.chart.echarts;

import coterie.chart.SilhouettePlot;
import coterie.chart.Theme;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [SilhouettePlot].
record DrawnSilhouettePlot(SilhouettePlot chart) implements Drawn {
    private static final double STEP = 0.25;

    @Override
    public int height() {
        return 300;
    }

    @Override
    public Node option() {
        int customers = chart.groups().stream().mapToInt(group -> group.values().size()).sum();
        int gap = Math.max(1, customers / 50);
        List<Node> series = new ArrayList<>();
        int from = 0;
        for (SilhouettePlot.Group group : chart.groups()) {
            series.add(area(group, from));
            from += group.values().size() + gap;
        }
        Node averageLine =
                Node.of("type", "line")
                        .with("silent", true)
                        .with("symbol", "none")
                        .with(
                                "lineStyle",
                                Node.of("color", "@text").with("width", 1).with("type", "dashed"))
                        .with(
                                "data",
                                List.of(
                                        List.of(0.0, chart.average()),
                                        List.of((double) from, chart.average())));
        series.add(averageLine);
        return Option.base()
                .with("grid", Option.grid(4, 28, 12, 4))
                .with(
                        "xAxis",
                        Node.of("type", "value")
                                .with("min", 0)
                                .with("max", from)
                                .with("show", false))
                .with(
                        "yAxis",
                        Option.above("silhouette")
                                .with("interval", STEP)
                                .with("min", lowest())
                                .with("max", 1))
                .with("series", series);
    }

    private static Node area(SilhouettePlot.Group group, int from) {
        List<Object> outline = new ArrayList<>();
        for (int i = 0; i < group.values().size(); i++) {
            List<Double> at = List.of((double) from + i, round(group.values().get(i)));
            outline.add(i == 0 ? labelled(Node.of("value", at), group) : at);
        }
        String colour = Theme.segment(group.segment());
        return Node.of("type", "line")
                .with(
                        "tip",
                        group.segment() + " " + group.name() + ": average " + group.averageText())
                .with("symbol", "none")
                .with("step", "end")
                .with("lineStyle", Node.of("color", colour).with("width", 1))
                .with("areaStyle", Node.of("color", colour).with("opacity", 0.8).with("origin", 0))
                .with("data", outline);
    }

    /// The grid line below all values.
    private double lowest() {
        double least =
                chart.groups().stream()
                        .flatMap(group -> group.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(0);
        return STEP * Math.floor(Math.min(0, least) / STEP);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static Node labelled(Node first, SilhouettePlot.Group group) {
        return first.with("symbol", "circle")
                .with("symbolSize", 1)
                .with(
                        "label",
                        Option.text(Integer.toString(group.segment()))
                                .with("show", true)
                                .with("position", "top")
                                .with("color", "@text")
                                .with("fontWeight", "bold"));
    }
}
