package coterie.chart;

import java.util.List;
import java.util.stream.IntStream;

/// One index over the number of segments, the chosen number marked.
///
/// @param title what is seen
/// @param subtitle what is plotted, and which way is better
/// @param sentence the main finding
/// @param index the index's name, for the table
/// @param chosen the chosen number of segments
/// @param points by number of segments
public record Curve(
        String title,
        String subtitle,
        String sentence,
        String index,
        int chosen,
        List<Point> points)
        implements Chart {

    /// @param k number of segments
    /// @param value of the index
    /// @param text the same as people read it
    public record Point(int k, double value, String text) {}

    @Override
    public int height() {
        return 230;
    }

    @Override
    public Node option() {
        List<String> ks = points.stream().map(point -> Integer.toString(point.k())).toList();
        Node line =
                Node.of("type", "line")
                        .with("symbol", "circle")
                        .with("lineStyle", Node.of("color", "@everyone").with("width", 2))
                        .with("itemStyle", Node.of("color", "@everyone"))
                        .with(
                                "data",
                                IntStream.range(0, points.size()).mapToObj(this::item).toList());
        return Option.base()
                .with("grid", Option.grid(4, 34, 24, 28))
                .with(
                        "xAxis",
                        Option.names(ks)
                                .with("name", "segments (k)")
                                .with("nameLocation", "middle")
                                .with("nameGap", 28)
                                .with("nameTextStyle", Node.of("color", "@muted")))
                .with("yAxis", Option.above(index).with("scale", true))
                .with("series", List.of(line));
    }

    private Node item(int at) {
        Point point = points.get(at);
        String words = "k = " + point.k() + ": " + point.text();
        boolean last = at == points.size() - 1;
        Node item = Node.of("value", point.value()).with("tip", words);
        if (point.k() != chosen) {
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
        int beside = at + 1 < points.size() ? at + 1 : Math.max(0, at - 1);
        return points.get(beside).value() <= points.get(at).value();
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("k", index),
                points.stream()
                        .map(point ->
                                List.of(
                                        point.k() + (point.k() == chosen ? " (chosen)" : ""),
                                        point.text()))
                        .toList());
    }
}
