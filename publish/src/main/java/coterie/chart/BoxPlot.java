package coterie.chart;

import java.util.List;

/// A column by segment: the middle half as a box, the median as a line in it, and thin lines that
/// reach over the middle nine tenths, so that a few outliers cannot squeeze the boxes.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param axis what is measured, with its unit
/// @param boxes one a segment, and everyone
public record BoxPlot(String title, String subtitle, String sentence, Axis axis, List<Box> boxes)
        implements Chart {

    /// @param label whose values
    /// @param colour a colour's name, such as `@segment-1`
    /// @param low the 5th percentile
    /// @param high the 95th percentile
    /// @param text the five numbers as people read them
    /// @param n customers behind the box
    public record Box(
            String label,
            String colour,
            double low,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double high,
            List<String> text,
            String n) {}

    @Override
    public int height() {
        return 44 + 29 * boxes.size();
    }

    @Override
    public Node option() {
        Unit unit =
                Unit.of(
                        boxes.stream()
                                .mapToDouble(
                                        box -> Math.max(Math.abs(box.low()), Math.abs(box.high())))
                                .max()
                                .orElse(1));
        return Option.base()
                .with("grid", Option.grid(0, 4, 16, 28))
                .with("xAxis", axis.on(Option.numbers(unit.name(axis.name())).with("scale", true)))
                .with("yAxis", Option.segmentNames(boxes.stream().map(Box::label).toList()))
                .with(
                        "series",
                        List.of(
                                Node.of("type", "boxplot")
                                        .with("layout", "horizontal")
                                        .with("boxWidth", List.of(8, 18))
                                        .with(
                                                "data",
                                                boxes.stream()
                                                        .map(box -> item(box, unit))
                                                        .toList())));
    }

    private static Node item(Box box, Unit unit) {
        return style(
                        Node.of(
                                "value",
                                List.of(
                                        unit.in(box.low()),
                                        unit.in(box.lowerQuartile()),
                                        unit.in(box.median()),
                                        unit.in(box.upperQuartile()),
                                        unit.in(box.high()))),
                        box.colour())
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

    @Override
    public DataTable table() {
        return new DataTable(
                List.of(
                        "",
                        "5th percentile",
                        "Lower quartile",
                        "Median",
                        "Upper quartile",
                        "95th percentile",
                        "n"),
                boxes.stream()
                        .map(box ->
                                List.of(
                                        box.label(),
                                        box.text().get(0),
                                        box.text().get(1),
                                        box.text().get(2),
                                        box.text().get(3),
                                        box.text().get(4),
                                        box.n()))
                        .toList());
    }
}
