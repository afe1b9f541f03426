package coterie.chart.echarts;

import coterie.chart.Histogram;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [Histogram].
record DrawnHistogram(Histogram chart) implements Drawn {
    @Override
    public int height() {
        return chart.box().isPresent() ? 220 : 190;
    }

    @Override
    public Node option() {
        double low = chart.bins().getFirst().from();
        double high = chart.bins().getLast().to();
        Unit unit = Unit.of(Math.max(Math.abs(low), Math.abs(high)));
        List<Node> grids = new ArrayList<>();
        List<Node> across = new ArrayList<>();
        List<Node> up = new ArrayList<>();
        List<Node> series = new ArrayList<>();
        grids.add(grid().with("top", chart.box().isPresent() ? 58 : 26).with("bottom", 44));
        across.add(axis(unit, low, high).with("name", unit.name(chart.axis().name())));
        up.add(
                Option.above(chart.counted())
                        .with("splitNumber", 2)
                        .with("minInterval", 1)
                        .with("splitLine", Node.of("lineStyle", Node.of("color", "@line"))));
        series.add(
                Node.of("type", "bar")
                        .with("barWidth", "96%")
                        .with("itemStyle", Node.of("color", "@magnitude"))
                        .with("data", chart.bins().stream().map(bin -> item(bin, unit)).toList()));
        if (!chart.curve().isEmpty()) {
            series.add(density(unit));
        }
        chart.box()
                .ifPresent(five -> {
                    grids.add(grid().with("top", 4).with("height", 26));
                    across.add(axis(unit, low, high).with("gridIndex", 1).with("show", false));
                    up.add(
                            Node.of("type", "category")
                                    .with("gridIndex", 1)
                                    .with("show", false)
                                    .with("data", List.of("")));
                    series.add(box(five, unit));
                });
        return Option.base()
                .with("grid", grids)
                .with("xAxis", across)
                .with("yAxis", up)
                .with("series", series);
    }

    private static Node grid() {
        return Node.of("left", 48).with("right", 22);
    }

    private Node axis(Unit unit, double low, double high) {
        Node labels =
                Node.of("color", "@muted")
                        .with("hideOverlap", true)
                        .with("showMinLabel", !chart.whole())
                        .with("showMaxLabel", !chart.whole());
        return Option.on(chart.axis(), Option.numbers("").with("axisLabel", labels))
                .with("min", unit.in(low))
                .with("max", unit.in(high))
                .with("splitLine", Node.of("show", false));
    }

    private static Node item(Histogram.Bin bin, Unit unit) {
        return Node.of("value", List.of(unit.in((bin.from() + bin.to()) / 2), (double) bin.count()))
                .with("tip", bin.rangeText() + ": " + bin.countText());
    }

    private Node density(Unit unit) {
        return Node.of("type", "line")
                .with("silent", true)
                .with("symbol", "none")
                .with("smooth", true)
                .with("lineStyle", Node.of("color", "@text").with("width", 1.5))
                .with(
                        "data",
                        chart.curve().stream()
                                .map(point -> List.of(unit.in(point.value()), point.count()))
                                .toList());
    }

    private static Node box(Histogram.Box five, Unit unit) {
        return DrawnBoxPlot.style(Node.of("type", "boxplot"), "@muted")
                .with("xAxisIndex", 1)
                .with("yAxisIndex", 1)
                .with("layout", "horizontal")
                .with(
                        "data",
                        List.of(
                                Node.of(
                                                "value",
                                                List.of(
                                                        unit.in(five.at().low()),
                                                        unit.in(five.at().lowerQuartile()),
                                                        unit.in(five.at().median()),
                                                        unit.in(five.at().upperQuartile()),
                                                        unit.in(five.at().high())))
                                        .with("tip", five.text())));
    }
}
