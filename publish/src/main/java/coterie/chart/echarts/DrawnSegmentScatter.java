package coterie.chart.echarts;

import coterie.chart.SegmentScatter;
import coterie.chart.Theme;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [SegmentScatter].
record DrawnSegmentScatter(SegmentScatter chart) implements Drawn {
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");

    /// With more segments than this only numbers fit on the map.
    private static final int NAMED = 5;

    private static final int BRIEF = 36;

    @Override
    public int height() {
        return chart.map() ? 520 : 270;
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        chart.groups().forEach(group -> series.add(marks(group)));
        if (chart.map()) {
            series.add(middles());
        }
        return Option.base()
                .with("grid", chart.map() ? Option.grid(30, 8, 12, 30) : Option.grid(4, 28, 12, 30))
                .with("xAxis", axis(Option.on(chart.x(), Option.numbers(chart.x().name()))))
                .with(
                        "yAxis",
                        axis(
                                chart.map()
                                        ? Option.numbers(chart.y().name()).with("nameGap", 34)
                                        : Option.on(chart.y(), Option.above(chart.y().name()))))
                .with("series", series);
    }

    private static Node axis(Node numbers) {
        return numbers.with("scale", true)
                .with(
                        "axisLine",
                        Node.of("onZero", false).with("lineStyle", Node.of("color", "@line")));
    }

    private Node marks(SegmentScatter.Group group) {
        return Node.of("type", "scatter")
                .with("tip", group.label())
                .with("symbol", SYMBOLS.get((group.segment() - 1) / 8 % SYMBOLS.size()))
                .with("symbolSize", chart.map() ? 6 : 4)
                .with(
                        "itemStyle",
                        Node.of("color", Theme.segment(group.segment())).with("opacity", 0.65))
                .with(
                        "data",
                        group.points().stream()
                                .map(point ->
                                        chart.map()
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
                        chart.groups().stream()
                                .filter(group -> !group.points().isEmpty())
                                .map(group ->
                                        Node.of("value", at(group.middle().x(), group.middle().y()))
                                                .with(
                                                        "label",
                                                        Option.text(
                                                                chart.groups().size() > NAMED
                                                                        ? Integer.toString(
                                                                                group.segment())
                                                                        : brief(group.label()))))
                                .toList());
    }

    private static String brief(String label) {
        return label.codePointCount(0, label.length()) <= BRIEF
                ? label
                : label.substring(0, label.offsetByCodePoints(0, BRIEF - 1)).strip() + "…";
    }

    private static List<Double> at(double x, double y) {
        return List.of(round(x), round(y));
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
