package coterie.chart;

import java.util.ArrayList;
import java.util.List;

/// How often each value occurs, and how often it did before the preparation; or any other counts.
///
/// @param title what is seen
/// @param subtitle what is plotted
/// @param sentence the main finding
/// @param counted what is counted, for the table: `Customers`
/// @param before whether there is a bar for before, in grey
/// @param bars in the order they are shown
public record CountBars(
        String title,
        String subtitle,
        String sentence,
        String counted,
        boolean before,
        List<Bar> bars)
        implements Chart {
    /// Longer labels take two lines.
    private static final int ONE_LINE = 18;

    /// @param label the value
    /// @param count rows that have it
    /// @param text the same as people read it
    /// @param countBefore rows that had it before; unused where there is no before
    /// @param textBefore the same as people read it
    public record Bar(String label, long count, String text, long countBefore, String textBefore) {}

    @Override
    public int height() {
        boolean wraps = bars.stream().anyMatch(bar -> bar.label().length() > ONE_LINE);
        return 8 + (before || wraps ? 40 : 25) * bars.size();
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        if (before) {
            series.add(
                    series(
                            "@everyone",
                            bars.stream()
                                    .map(bar -> item(bar, bar.countBefore(), bar.textBefore()))
                                    .toList()));
        }
        series.add(
                series(
                        "@magnitude",
                        bars.stream().map(bar -> item(bar, bar.count(), bar.text())).toList()));
        return Option.base()
                .with("grid", Option.grid(0, 0, 110, 0))
                .with("xAxis", Option.barLengths())
                .with("yAxis", Option.barNames(bars.stream().map(Bar::label).toList(), 130))
                .with("series", series);
    }

    private static Node series(String colour, List<Node> items) {
        return Option.bars(items, colour, 15)
                .with("barGap", "10%")
                .with("label", Option.labelBehind("@text"));
    }

    private Node item(Bar bar, long count, String text) {
        String tip =
                bar.label()
                        + ": "
                        + bar.text()
                        + (before ? " (before " + bar.textBefore() + ")" : "");
        return Node.of("value", count).with("tip", tip).with("label", Option.text(text));
    }

    @Override
    public DataTable table() {
        return before
                ? new DataTable(
                        List.of("Value", counted + " before", counted + " after"),
                        bars.stream()
                                .map(bar -> List.of(bar.label(), bar.textBefore(), bar.text()))
                                .toList())
                : new DataTable(
                        List.of("Value", counted),
                        bars.stream().map(bar -> List.of(bar.label(), bar.text())).toList());
    }
}
