package coterie.chart.echarts;

import coterie.chart.CountBars;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [CountBars].
record DrawnCountBars(CountBars chart) implements Drawn {
    /// Longer labels take two lines.
    private static final int ONE_LINE = 18;

    @Override
    public int height() {
        boolean wraps = chart.bars().stream().anyMatch(bar -> bar.label().length() > ONE_LINE);
        return 8 + (chart.before() || wraps ? 40 : 25) * chart.bars().size();
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        if (chart.before()) {
            series.add(
                    series(
                            "@everyone",
                            chart.bars().stream()
                                    .map(bar -> item(bar, bar.countBefore(), bar.textBefore()))
                                    .toList()));
        }
        series.add(
                series(
                        "@magnitude",
                        chart.bars().stream()
                                .map(bar -> item(bar, bar.count(), bar.text()))
                                .toList()));
        return Option.base()
                .with("grid", Option.grid(0, 0, 110, 0))
                .with("xAxis", Option.barLengths())
                .with(
                        "yAxis",
                        Option.barNames(
                                chart.bars().stream().map(CountBars.Bar::label).toList(), 130))
                .with("series", series);
    }

    private static Node series(String colour, List<Node> items) {
        return Option.bars(items, colour, 15)
                .with("barGap", "10%")
                .with("label", Option.labelBehind("@text"));
    }

    private Node item(CountBars.Bar bar, long count, String text) {
        String tip =
                bar.label()
                        + ": "
                        + bar.text()
                        + (chart.before() ? " (before " + bar.textBefore() + ")" : "");
        return Node.of("value", count).with("tip", tip).with("label", Option.text(text));
    }
}
