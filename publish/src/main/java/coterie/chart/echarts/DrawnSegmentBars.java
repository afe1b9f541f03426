package coterie.chart.echarts;

import coterie.chart.SegmentBars;
import java.util.List;

/// How ECharts draws a [SegmentBars].
record DrawnSegmentBars(SegmentBars chart) implements Drawn {
    @Override
    public int height() {
        return 8 + 29 * chart.bars().size();
    }

    @Override
    public Node option() {
        boolean below = chart.bars().stream().anyMatch(bar -> bar.value() < 0);
        return Option.base()
                .with("grid", Option.grid(0, 0, 60, 0))
                .with(
                        "xAxis",
                        below ? Node.of("type", "value").with("show", false) : Option.barLengths())
                .with(
                        "yAxis",
                        Option.segmentNames(
                                chart.bars().stream().map(SegmentBars.Bar::label).toList()))
                .with(
                        "series",
                        List.of(
                                Option.bars(
                                                chart.bars().stream()
                                                        .map(DrawnSegmentBars::item)
                                                        .toList(),
                                                "@everyone",
                                                15)
                                        .with("label", Option.labelBehind("@text"))));
    }

    private static Node item(SegmentBars.Bar bar) {
        return Node.of("value", bar.value())
                .with("tip", bar.label() + ": " + bar.text() + "\nn = " + bar.n())
                .with("label", Option.text(bar.text()))
                .with("itemStyle", Node.of("color", Option.colour(bar.segment())));
    }
}
