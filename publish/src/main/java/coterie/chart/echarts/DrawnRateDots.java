package coterie.chart.echarts;

import coterie.chart.RateDots;
import coterie.chart.Theme;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [RateDots].
record DrawnRateDots(RateDots chart) implements Drawn {
    @Override
    public int height() {
        return 54 + 39 * chart.rates().size();
    }

    @Override
    public Node option() {
        List<Node> series = new ArrayList<>();
        for (int row = 0; row < chart.rates().size(); row++) {
            RateDots.Rate rate = chart.rates().get(row);
            series.add(
                    Node.of("type", "line")
                            .with("silent", true)
                            .with("symbol", "none")
                            .with(
                                    "lineStyle",
                                    Node.of("color", Theme.segment(chart.segment()))
                                            .with("width", 1.5))
                            .with(
                                    "data",
                                    List.of(
                                            List.of(100 * rate.low(), row),
                                            List.of(100 * rate.high(), row))));
        }
        series.add(
                dots("@everyone", "diamond", 9)
                        .with(
                                "data",
                                chart.rates().stream()
                                        .map(rate -> item(rate, rate.everyone()))
                                        .toList()));
        series.add(
                dots(Theme.segment(chart.segment()), "circle", 11)
                        .with(
                                "data",
                                chart.rates().stream()
                                        .map(rate -> item(rate, rate.share()))
                                        .toList()));
        return Option.base()
                .with("grid", Option.grid(0, 4, 16, 26))
                .with(
                        "xAxis",
                        Option.numbers("share who said yes, %")
                                .with("min", 0)
                                .with(
                                        "axisLabel",
                                        Node.of("color", "@muted").with("hideOverlap", true)))
                .with("yAxis", names())
                .with("series", series);
    }

    private Node names() {
        return Option.names(
                        chart.rates().stream()
                                .map(rate ->
                                        "{name|"
                                                + Option.plain(rate.label())
                                                + "}\n{value|"
                                                + Option.plain(rate.text())
                                                + "}")
                                .toList())
                .with("inverse", true)
                .with(
                        "axisLabel",
                        Node.of("interval", 0)
                                .with(
                                        "rich",
                                        Node.of("name", line("@text", 12))
                                                .with("value", line("@muted", 11))));
    }

    private static Node line(String colour, int size) {
        return Node.of("color", colour)
                .with("fontSize", size)
                .with("lineHeight", 15)
                .with("align", "right");
    }

    private static Node dots(String colour, String symbol, int size) {
        return Node.of("type", "scatter")
                .with("symbol", symbol)
                .with("symbolSize", size)
                .with("itemStyle", Node.of("color", colour).with("opacity", 1));
    }

    private Node item(RateDots.Rate rate, double share) {
        return Node.of("value", List.of(100 * share, chart.rates().indexOf(rate)))
                .with(
                        "tip",
                        rate.label()
                                + ": "
                                + rate.text()
                                + "\n95 % interval "
                                + rate.interval()
                                + "\n"
                                + chart.all()
                                + " "
                                + rate.everyoneText());
    }
}
