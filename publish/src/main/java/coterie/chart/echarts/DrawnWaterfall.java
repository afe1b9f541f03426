package coterie.chart.echarts;

import coterie.chart.Waterfall;
import java.util.List;

/// How ECharts draws a [Waterfall].
record DrawnWaterfall(Waterfall chart) implements Drawn {
    @Override
    public int height() {
        return 8 + 38 * chart.steps().size();
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(0, 0, 140, 0))
                .with("xAxis", Option.barLengths())
                .with(
                        "yAxis",
                        Option.barNames(
                                chart.steps().stream().map(Waterfall.Step::name).toList(), 140))
                .with(
                        "series",
                        List.of(
                                Option.bars(
                                                chart.steps().stream()
                                                        .map(DrawnWaterfall::left)
                                                        .toList(),
                                                "@everyone",
                                                20)
                                        .with("stack", "all"),
                                Option.bars(
                                                chart.steps().stream()
                                                        .map(DrawnWaterfall::lost)
                                                        .toList(),
                                                "@alarm",
                                                20)
                                        .with("stack", "all")
                                        .with("label", Option.labelBehind("@text"))));
    }

    private static Node left(Waterfall.Step step) {
        return Node.of("value", step.after()).with("tip", step.name() + ": " + step.text());
    }

    private static Node lost(Waterfall.Step step) {
        return Node.of("value", step.before() - step.after())
                .with("tip", step.name() + ": " + step.text())
                .with("label", Option.text(step.text()));
    }
}
