package coterie.chart.echarts;

import coterie.chart.Theme;
import coterie.chart.TraitBars;
import java.util.List;

/// How ECharts draws a [TraitBars].
record DrawnTraitBars(TraitBars chart) implements Drawn {
    @Override
    public int height() {
        return 52 + 46 * chart.bars().size();
    }

    @Override
    public Node option() {
        double reach =
                chart.bars().stream().mapToDouble(bar -> Math.abs(bar.effect())).max().orElse(1);
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
                                        chart.bars().stream().map(this::item).toList(),
                                        Theme.segment(chart.segment()),
                                        14)));
    }

    /// A long name takes no width from its bar.
    private Node namesAboveBars() {
        List<String> names =
                chart.bars().stream()
                        .map(bar ->
                                "{name|"
                                        + Option.plain(bar.label())
                                        + "}{value|  "
                                        + Option.plain(bar.comparison(chart.all()))
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

    private Node item(TraitBars.Bar bar) {
        String tip =
                bar.label()
                        + ": "
                        + bar.comparison(chart.all())
                        + "\neffect size "
                        + bar.distance()
                        + ", n = "
                        + bar.n();
        return Node.of("value", bar.effect()).with("tip", tip);
    }
}
