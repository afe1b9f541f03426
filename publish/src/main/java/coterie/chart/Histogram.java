package coterie.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the values of a column are spread: counts in bins of equal width, a smooth curve of their
/// density over them, the quartiles above.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param axis what is measured
/// @param counted what is counted: `customers`
/// @param bins from the lowest
/// @param whole whether all values are whole numbers; bins then begin half-way between two
/// @param curve the density as expected counts a bin, from the lowest value; empty where there is
///   none
/// @param box least, quartiles and greatest value, drawn above the bins
public record Histogram(
        String title,
        String subtitle,
        String sentence,
        Axis axis,
        String counted,
        boolean whole,
        List<Bin> bins,
        List<Point> curve,
        Optional<Box> box)
        implements Chart {

    /// Values from `from` to below `to`; the last bin includes its end.
    ///
    /// @param rangeText the range as people read it
    /// @param countText the count as people read it
    public record Bin(double from, double to, long count, String rangeText, String countText) {}

    /// A point of the density.
    public record Point(double value, double count) {}

    /// Five numbers, and as people read them.
    public record Box(
            double least,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double greatest,
            String text) {}

    @Override
    public int height() {
        return box.isPresent() ? 220 : 190;
    }

    @Override
    public Node option() {
        double low = bins.getFirst().from();
        double high = bins.getLast().to();
        Unit unit = Unit.of(Math.max(Math.abs(low), Math.abs(high)));
        List<Node> grids = new ArrayList<>();
        List<Node> across = new ArrayList<>();
        List<Node> up = new ArrayList<>();
        List<Node> series = new ArrayList<>();
        grids.add(grid().with("top", box.isPresent() ? 58 : 26).with("bottom", 44));
        across.add(axis(unit, low, high).with("name", unit.name(axis.name())));
        up.add(
                Option.above(counted)
                        .with("splitNumber", 2)
                        .with("minInterval", 1)
                        .with("splitLine", Node.of("lineStyle", Node.of("color", "@line"))));
        series.add(
                Node.of("type", "bar")
                        .with("barWidth", "96%")
                        .with("itemStyle", Node.of("color", "@magnitude"))
                        .with("data", bins.stream().map(bin -> item(bin, unit)).toList()));
        if (!curve.isEmpty()) {
            series.add(density(unit));
        }
        box.ifPresent(five -> {
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
                        .with("showMinLabel", !whole)
                        .with("showMaxLabel", !whole);
        return axis.on(Option.numbers("").with("axisLabel", labels))
                .with("min", unit.in(low))
                .with("max", unit.in(high))
                .with("splitLine", Node.of("show", false));
    }

    private static Node item(Bin bin, Unit unit) {
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
                        curve.stream()
                                .map(point -> List.of(unit.in(point.value()), point.count()))
                                .toList());
    }

    private static Node box(Box five, Unit unit) {
        return BoxPlot.style(Node.of("type", "boxplot"), "@muted")
                .with("xAxisIndex", 1)
                .with("yAxisIndex", 1)
                .with("layout", "horizontal")
                .with(
                        "data",
                        List.of(
                                Node.of(
                                                "value",
                                                List.of(
                                                        unit.in(five.least()),
                                                        unit.in(five.lowerQuartile()),
                                                        unit.in(five.median()),
                                                        unit.in(five.upperQuartile()),
                                                        unit.in(five.greatest())))
                                        .with("tip", five.text())));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("From – to", counted),
                bins.stream().map(bin -> List.of(bin.rangeText(), bin.countText())).toList());
    }
}
