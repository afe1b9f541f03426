package coterie.chart.echarts;

import coterie.chart.Donut;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [Donut].
record DrawnDonut(Donut chart) implements Drawn {
    @Override
    public int height() {
        return 240;
    }

    @Override
    public Node option() {
        List<Node> data = new ArrayList<>();
        for (int i = 0; i < chart.parts().size(); i++) {
            Donut.Part part = chart.parts().get(i);
            data.add(
                    Node.of("value", part.value())
                            .with("tip", part.label() + ": " + part.text())
                            .with(
                                    "label",
                                    Option.text(part.label() + "\n" + part.text())
                                            .with("lineHeight", 15))
                            .with(
                                    "itemStyle",
                                    Node.of("color", "@magnitude-" + (i + 1))
                                            .with("borderColor", "@surface")
                                            .with("borderWidth", 2)));
        }
        return Option.base()
                .with(
                        "series",
                        List.of(
                                Node.of("type", "pie")
                                        .with("radius", List.of("36%", "58%"))
                                        .with("data", data)
                                        .with(
                                                "label",
                                                Node.of("color", "@text")
                                                        .with("fontSize", 12)
                                                        .with("overflow", "none"))
                                        .with(
                                                "labelLine",
                                                Node.of("length", 8).with("length2", 6))));
    }
}
