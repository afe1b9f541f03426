package coterie.chart;

import java.util.ArrayList;
import java.util.List;

/// Rates with their intervals as thin lines, a segment beside the whole.
///
/// @param segment the segment's number
/// @param title what is seen
/// @param subtitle what is plotted
/// @param sentence the main finding
/// @param all what the whole is called: `everyone`, `all orders`
/// @param rates in the order they are shown
public record RateDots(
        int segment, String title, String subtitle, String sentence, String all, List<Rate> rates)
        implements Chart {

    /// @param label what was answered
    /// @param share the segment's rate, 0 to 1
    /// @param low lower end of its interval
    /// @param high upper end of its interval
    /// @param everyone everyone's rate
    /// @param text the segment's rate as people read it: `8.5 % (57 of 670)`
    /// @param interval the interval as people read it
    /// @param everyoneText everyone's rate as people read it
    public record Rate(
            String label,
            double share,
            double low,
            double high,
            double everyone,
            String text,
            String interval,
            String everyoneText) {}

    @Override
    public int height() {
        return 54 + 39 * rates.size();
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        for (int row = 0; row < rates.size(); row++) {
            Rate rate = rates.get(row);
            series.add(
                    Node.of("type", "line")
                            .with("silent", true)
                            .with("symbol", "none")
                            .with(
                                    "lineStyle",
                                    Node.of("color", Theme.segment(segment)).with("width", 1.5))
                            .with(
                                    "data",
                                    List.of(
                                            List.of(100 * rate.low(), row),
                                            List.of(100 * rate.high(), row))));
        }
        series.add(
                dots("@everyone", "diamond", 9)
                        .with(
                                "data",
                                rates.stream().map(rate -> item(rate, rate.everyone())).toList()));
        series.add(
                dots(Theme.segment(segment), "circle", 11)
                        .with(
                                "data",
                                rates.stream().map(rate -> item(rate, rate.share())).toList()));
        return Option.base()
                .with("grid", Option.grid(0, 4, 16, 26))
                .with(
                        "xAxis",
                        Option.numbers("share who said yes, %")
                                .with("min", 0)
                                .with(
                                        "axisLabel",
                                        Node.of("color", "@muted").with("hideOverlap", true)))
                .with("yAxis", names())
                .with("series", series);
    }

    private Node names() {
        return Option.names(
                        rates.stream()
                                .map(rate ->
                                        "{name|"
                                                + Option.plain(rate.label())
                                                + "}\n{value|"
                                                + Option.plain(rate.text())
                                                + "}")
                                .toList())
                .with("inverse", true)
                .with(
                        "axisLabel",
                        Node.of("interval", 0)
                                .with(
                                        "rich",
                                        Node.of("name", line("@text", 12))
                                                .with("value", line("@muted", 11))));
    }

    private static Node line(String colour, int size) {
        return Node.of("color", colour)
                .with("fontSize", size)
                .with("lineHeight", 15)
                .with("align", "right");
    }

    private static Node dots(String colour, String symbol, int size) {
        return Node.of("type", "scatter")
                .with("symbol", symbol)
                .with("symbolSize", size)
                .with("itemStyle", Node.of("color", colour).with("opacity", 1));
    }

    private Node item(Rate rate, double share) {
        return Node.of("value", List.of(100 * share, rates.indexOf(rate)))
                .with(
                        "tip",
                        rate.label()
                                + ": "
                                + rate.text()
                                + "\n95 % interval "
                                + rate.interval()
                                + "\n"
                                + all
                                + " "
                                + rate.everyoneText());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "This segment", "95 % interval", Option.capital(all)),
                rates.stream()
                        .map(rate ->
                                List.of(
                                        rate.label(),
                                        rate.text(),
                                        rate.interval(),
                                        rate.everyoneText()))
                        .toList());
    }
}
