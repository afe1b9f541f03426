package coterie.chart;

import java.util.ArrayList;
import java.util.List;

/// Which columns move together: Pearson's r of every pair.
///
/// @param title what is seen
/// @param subtitle what is plotted
/// @param sentence the main finding
/// @param columns names
/// @param pairs every pair once; those not there are left blank
public record CorrelationHeatmap(
        String title, String subtitle, String sentence, List<String> columns, List<Pair> pairs)
        implements Chart {

    /// The colours' ends lie beyond ±1, so that numbers can be read on them.
    private static final double WEAKEN = 1.5;

    /// @param first index of a column
    /// @param second index of another, larger
    /// @param r −1 to 1
    /// @param text the same as people read it
    public record Pair(int first, int second, double r, String text) {}

    @Override
    public int height() {
        return 150 + 24 * columns.size();
    }

    @Override
    public Node option() {
        List<Node> data = new ArrayList<>();
        for (Pair pair : pairs) {
            data.add(
                    Node.of("value", List.of(pair.first(), pair.second(), pair.r()))
                            .with("tip", names(pair) + ": r = " + pair.text())
                            .with("label", Option.text(columns.size() > 16 ? "" : pair.text())));
        }
        return Option.base()
                .with("grid", Option.grid(0, 0, 4, 0))
                .with(
                        "xAxis",
                        Option.names(columns)
                                .with(
                                        "axisLabel",
                                        Node.of("color", "@text")
                                                .with("interval", 0)
                                                .with("rotate", 90)
                                                .with("width", 120)
                                                .with("overflow", "truncate")))
                .with(
                        "yAxis",
                        Option.names(columns)
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

    private String names(Pair pair) {
        return columns.get(pair.first()) + " and " + columns.get(pair.second());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Columns", "r"),
                pairs.stream().map(pair -> List.of(names(pair), pair.text())).toList());
    }
}
