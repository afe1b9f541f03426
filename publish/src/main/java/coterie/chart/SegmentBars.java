package coterie.chart;

import java.util.List;

/// One figure of every segment, a bar each, with everyone in grey.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param bars segments by number, then everyone
public record SegmentBars(String title, String subtitle, String sentence, List<Bar> bars)
        implements Chart {

    /// @param label whose figure
    /// @param colour a colour's name, such as `@segment-1`
    /// @param value the figure
    /// @param text the same as people read it
    /// @param n customers behind it
    public record Bar(String label, String colour, double value, String text, String n) {}

    @Override
    public int height() {
        return 8 + 29 * bars.size();
    }

    @Override
    public Node option() {
        boolean below = bars.stream().anyMatch(bar -> bar.value() < 0);
        return Option.base()
                .with("grid", Option.grid(0, 0, 60, 0))
                .with(
                        "xAxis",
                        below ? Node.of("type", "value").with("show", false) : Option.barLengths())
                .with("yAxis", Option.segmentNames(bars.stream().map(Bar::label).toList()))
                .with(
                        "series",
                        List.of(
                                Option.bars(
                                                bars.stream().map(SegmentBars::item).toList(),
                                                "@everyone",
                                                15)
                                        .with("label", Option.labelBehind("@text"))));
    }

    private static Node item(Bar bar) {
        return Node.of("value", bar.value())
                .with("tip", bar.label() + ": " + bar.text() + "\nn = " + bar.n())
                .with("label", Option.text(bar.text()))
                .with("itemStyle", Node.of("color", bar.colour()));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "Average", "n"),
                bars.stream().map(bar -> List.of(bar.label(), bar.text(), bar.n())).toList());
    }
}
