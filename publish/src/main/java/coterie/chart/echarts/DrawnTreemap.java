package coterie.chart.echarts;

import coterie.chart.Theme;
import coterie.chart.Treemap;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [Treemap].
record DrawnTreemap(Treemap chart) implements Drawn {
    /// Areas below this share of the whole have no room for the amount.
    private static final double NARROW = 0.1;

    @Override
    public int height() {
        return 280;
    }

    @Override
    public Node option() {
        double largest = chart.parts().stream().mapToDouble(Treemap.Part::value).max().orElse(1);
        double all = chart.parts().stream().mapToDouble(Treemap.Part::value).sum();
        List<Node> data = new ArrayList<>();
        for (Treemap.Part part : chart.parts()) {
            int step = step(largest > 0 ? part.value() / largest : 0);
            data.add(
                    Node.of("name", part.label())
                            .with("value", part.value())
                            .with("tip", part.label() + ": " + part.words())
                            .with(
                                    "label",
                                    Option.text(
                                                    part.label()
                                                            + "\n"
                                                            + part.share()
                                                            + (part.value() > NARROW * all
                                                                    ? "\n" + part.text()
                                                                    : ""))
                                            .with("lineHeight", 17)
                                            .with("color", "@on-magnitude-" + step))
                            .with("itemStyle", Node.of("color", "@magnitude-" + step)));
        }
        return Option.base()
                .with(
                        "series",
                        List.of(
                                Node.of("type", "treemap")
                                        .with("roam", false)
                                        .with("nodeClick", false)
                                        .with("breadcrumb", Node.of("show", false))
                                        .with("left", 0)
                                        .with("right", 0)
                                        .with("top", 0)
                                        .with("bottom", 0)
                                        .with(
                                                "itemStyle",
                                                Node.of("borderColor", "@surface")
                                                        .with("gapWidth", 2))
                                        .with(
                                                "label",
                                                Node.of("fontSize", 13)
                                                        .with("overflow", "truncate"))
                                        .with("data", data)));
    }

    /// 1 for the largest parts, [Theme#MAGNITUDES] for the smallest.
    private static int step(double ofLargest) {
        return Theme.MAGNITUDES
                - (int) Math.min(Theme.MAGNITUDES - 1, ofLargest * Theme.MAGNITUDES);
    }
}
