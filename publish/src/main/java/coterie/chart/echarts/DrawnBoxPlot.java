package coterie.chart.echarts;

import coterie.chart.BoxPlot;
import java.util.List;

/// How ECharts draws a [BoxPlot].
record DrawnBoxPlot(BoxPlot chart) implements Drawn {
    @Override
    public int height() {
        return 44 + 29 * chart.boxes().size();
    }

    @Override
    public Node option() {
        Unit unit =
                Unit.of(
                        chart.boxes().stream()
                                .mapToDouble(box ->
                                        Math.max(
                                                Math.abs(box.at().low()),
                                                Math.abs(box.at().high())))
                                .max()
                                .orElse(1));
        return Option.base()
                .with("grid", Option.grid(0, 4, 16, 28))
                .with(
                        "xAxis",
                        Option.on(
                                chart.axis(),
                                Option.numbers(unit.name(chart.axis().name())).with("scale", true)))
                .with(
                        "yAxis",
                        Option.segmentNames(
                                chart.boxes().stream().map(BoxPlot.Box::label).toList()))
                .with(
                        "series",
                        List.of(
                                Node.of("type", "boxplot")
                                        .with("layout", "horizontal")
                                        .with("boxWidth", List.of(8, 18))
                                        .with(
                                                "data",
                                                chart.boxes().stream()
                                                        .map(box -> item(box, unit))
                                                        .toList())));
    }

    private static Node item(BoxPlot.Box box, Unit unit) {
        return style(
                        Node.of(
                                "value",
                                List.of(
                                        unit.in(box.at().low()),
                                        unit.in(box.at().lowerQuartile()),
                                        unit.in(box.at().median()),
                                        unit.in(box.at().upperQuartile()),
                                        unit.in(box.at().high()))),
                        Option.colour(box.segment()))
                .with(
                        "tip",
                        box.label()
                                + "\nmedian "
                                + box.text().get(2)
                                + ", half between "
                                + box.text().get(1)
                                + " and "
                                + box.text().get(3)
                                + "\nnine in ten between "
                                + box.text().get(0)
                                + " and "
                                + box.text().get(4)
                                + "\nn = "
                                + box.n());
    }

    /// A box in one colour, its inside that of the page.
    static Node style(Node node, String colour) {
        return node.with(
                "itemStyle",
                Node.of("color", "@surface").with("borderColor", colour).with("borderWidth", 1.5));
    }
}
