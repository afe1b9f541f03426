package coterie.chart;

import java.util.List;
import java.util.stream.Stream;

/// A segment beside the whole, a pair of bars for each of several columns in one unit.
///
/// @param segment the segment's number
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param all what the whole is called: `everyone`, `all orders`
/// @param bars in the order they are shown
public record ComparisonBars(
        int segment, String title, String subtitle, String sentence, String all, List<Bar> bars)
        implements Chart {

    /// @param label what is compared
    /// @param value the segment's
    /// @param valueText the same as people read it
    /// @param everyone everyone's
    /// @param everyoneText the same as people read it
    /// @param n customers behind the segment's value
    public record Bar(
            String label,
            double value,
            String valueText,
            double everyone,
            String everyoneText,
            String n) {}

    @Override
    public int height() {
        return 10 + 44 * bars.size();
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(0, 0, 60, 0))
                .with("xAxis", Option.barLengths())
                .with(
                        "yAxis",
                        Option.barNames(bars.stream().map(Bar::label).toList(), wide() ? 160 : 110))
                .with(
                        "series",
                        List.of(
                                series(
                                        Theme.segment(segment),
                                        "@text",
                                        bars.stream()
                                                .map(bar ->
                                                        item(bar, bar.value(), bar.valueText()))),
                                series(
                                        "@everyone",
                                        "@muted",
                                        bars.stream()
                                                .map(bar ->
                                                        item(
                                                                bar,
                                                                bar.everyone(),
                                                                bar.everyoneText())))));
    }

    private boolean wide() {
        return bars.stream().anyMatch(bar -> bar.label().length() > 16);
    }

    private static Node series(String colour, String ink, Stream<Node> items) {
        return Option.bars(items.toList(), colour, 14)
                .with("barGap", "10%")
                .with("label", Option.labelBehind(ink));
    }

    private Node item(Bar bar, double value, String text) {
        String tip =
                bar.label()
                        + ": "
                        + bar.valueText()
                        + " ("
                        + all
                        + " "
                        + bar.everyoneText()
                        + ")\nn = "
                        + bar.n();
        return Node.of("value", value).with("tip", tip).with("label", Option.text(text));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "This segment", Option.capital(all), "n"),
                bars.stream()
                        .map(bar ->
                                List.of(bar.label(), bar.valueText(), bar.everyoneText(), bar.n()))
                        .toList());
    }
}
