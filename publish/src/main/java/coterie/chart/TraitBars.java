package coterie.chart;

import java.util.List;

/// What sets a segment apart: bars to both sides of the whole.
///
/// @param segment the segment's number
/// @param title what is seen
/// @param sentence the main finding
/// @param all what the whole is called: `everyone`, `all orders`
/// @param bars strongest first
public record TraitBars(int segment, String title, String sentence, String all, List<Bar> bars)
        implements Chart {

    /// @param label what is compared: `Spend on wines`
    /// @param value the segment's, as people read it
    /// @param everyone everyone's, as people read it
    /// @param effect signed distance from everyone: Cohen's d, of a share Cohen's h
    /// @param distance the effect as people read it
    /// @param n customers behind the segment's value
    public record Bar(
            String label, String value, String everyone, double effect, String distance, String n) {
        private String comparison(String all) {
            return value + " (" + all + " " + everyone + ")";
        }
    }

    @Override
    public String subtitle() {
        return "Effect size: the distance from %s in standard deviations, of shares Cohen's h; the middle line is %s"
                .formatted(all, all);
    }

    @Override
    public int height() {
        return 52 + 46 * bars.size();
    }

    @Override
    public Node option() {
        double reach = bars.stream().mapToDouble(bar -> Math.abs(bar.effect())).max().orElse(1);
        double step = reach <= 1.5 ? 0.5 : Math.ceil(reach / 3);
        double edge = Math.max(1, step * Math.ceil(reach / step));
        return Option.base()
                .with("grid", Option.grid(12, 10, 12, 30))
                .with(
                        "xAxis",
                        Option.numbers("effect size")
                                .with("min", -edge)
                                .with("max", edge)
                                .with("interval", step))
                .with("yAxis", namesAboveBars())
                .with(
                        "series",
                        List.of(
                                Option.bars(
                                        bars.stream().map(this::item).toList(),
                                        Theme.segment(segment),
                                        14)));
    }

    /// A long name takes no width from its bar.
    private Node namesAboveBars() {
        List<String> names =
                bars.stream()
                        .map(bar ->
                                "{name|"
                                        + Option.plain(bar.label())
                                        + "}{value|  "
                                        + Option.plain(bar.comparison(all))
                                        + "}")
                        .toList();
        return Option.names(names)
                .with("inverse", true)
                .with(
                        "axisLine",
                        Node.of("onZero", true)
                                .with("lineStyle", Node.of("color", "@muted").with("width", 1.5)))
                .with(
                        "axisLabel",
                        Node.of("color", "@text")
                                .with("interval", 0)
                                .with("inside", true)
                                .with("margin", 0)
                                .with("align", "left")
                                .with("verticalAlign", "bottom")
                                .with("padding", List.of(0, 0, 13, 0))
                                .with("width", 330)
                                .with("overflow", "truncate")
                                .with(
                                        "rich",
                                        Node.of("name", Node.of("backgroundColor", "@surface"))
                                                .with(
                                                        "value",
                                                        Node.of("color", "@muted")
                                                                .with("fontSize", 12)
                                                                .with(
                                                                        "backgroundColor",
                                                                        "@surface"))));
    }

    private Node item(Bar bar) {
        String tip =
                bar.label()
                        + ": "
                        + bar.comparison(all)
                        + "\neffect size "
                        + bar.distance()
                        + ", n = "
                        + bar.n();
        return Node.of("value", bar.effect()).with("tip", tip);
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Trait", "This segment", Option.capital(all), "Effect size", "n"),
                bars.stream()
                        .map(bar ->
                                List.of(
                                        bar.label(),
                                        bar.value(),
                                        bar.everyone(),
                                        bar.distance(),
                                        bar.n()))
                        .toList());
    }
}
