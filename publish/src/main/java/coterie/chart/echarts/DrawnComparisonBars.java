package coterie.chart.echarts;

import coterie.chart.ComparisonBars;
import coterie.chart.Theme;
import java.util.List;
import java.util.stream.Stream;

/// How ECharts draws a [ComparisonBars].
record DrawnComparisonBars(ComparisonBars chart) implements Drawn {
    @Override
    public int height() {
        return 10 + 44 * chart.bars().size();
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(0, 0, 60, 0))
                .with("xAxis", Option.barLengths())
                .with(
                        "yAxis",
                        Option.barNames(
                                chart.bars().stream().map(ComparisonBars.Bar::label).toList(),
                                wide() ? 160 : 110))
                .with(
                        "series",
                        List.of(
                                series(
                                        Theme.segment(chart.segment()),
                                        "@text",
                                        chart.bars().stream()
                                                .map(bar ->
                                                        item(bar, bar.value(), bar.valueText()))),
                                series(
                                        "@everyone",
                                        "@muted",
                                        chart.bars().stream()
                                                .map(bar ->
                                                        item(
                                                                bar,
                                                                bar.everyone(),
                                                                bar.everyoneText())))));
    }

    private boolean wide() {
        return chart.bars().stream().anyMatch(bar -> bar.label().length() > 16);
    }

    private static Node series(String colour, String ink, Stream<Node> items) {
        return Option.bars(items.toList(), colour, 14)
                .with("barGap", "10%")
                .with("label", Option.labelBehind(ink));
    }

    private Node item(ComparisonBars.Bar bar, double value, String text) {
        String tip =
                bar.label()
                        + ": "
                        + bar.valueText()
                        + " ("
                        + chart.all()
                        + " "
                        + bar.everyoneText()
                        + ")\nn = "
                        + bar.n();
        return Node.of("value", value).with("tip", tip).with("label", Option.text(text));
    }
}
