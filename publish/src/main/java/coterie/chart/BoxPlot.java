package coterie.chart;

import java.util.List;

/// A column by segment: the middle half as a box, its median as a line, least and greatest as ends.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param boxes one a segment, and everyone
public record BoxPlot(String title, String subtitle, String sentence, List<Box> boxes)
        implements Chart {

    /// @param label whose values
    /// @param colour a colour's name, such as `@segment-1`
    /// @param text the five numbers as people read them
    public record Box(
            String label,
            String colour,
            double least,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double greatest,
            List<String> text) {}

    @Override
    public int height() {
        return 46 + 34 * boxes.size();
    }

    @Override
    public Node option() {
        Unit unit =
                Unit.of(
                        boxes.stream()
                                .mapToDouble(box ->
                                        Math.max(Math.abs(box.least()), Math.abs(box.greatest())))
                                .max()
                                .orElse(1));
        return Option.base()
                .with("grid", Option.grid(0, 4, 30, unit.word().isEmpty() ? 4 : 28))
                .with("xAxis", Option.numbers(unit.word()).with("scale", true))
                .with("yAxis", Option.barNames(boxes.stream().map(Box::label).toList(), 130))
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
                                        unit.in(box.least()),
                                        unit.in(box.lowerQuartile()),
                                        unit.in(box.median()),
                                        unit.in(box.upperQuartile()),
                                        unit.in(box.greatest()))),
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
                                + "\nfrom "
                                + box.text().get(0)
                                + " to "
                                + box.text().get(4));
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
                List.of("", "Least", "Lower quartile", "Median", "Upper quartile", "Greatest"),
                boxes.stream()
                        .map(box ->
                                List.of(
                                        box.label(),
                                        box.text().get(0),
                                        box.text().get(1),
                                        box.text().get(2),
                                        box.text().get(3),
                                        box.text().get(4)))
                        .toList());
    }
}
