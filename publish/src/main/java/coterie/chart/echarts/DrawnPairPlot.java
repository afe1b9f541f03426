package coterie.chart.echarts;

import coterie.chart.Axis;
import coterie.chart.PairPlot;
import coterie.chart.Theme;
import java.util.ArrayList;
import java.util.List;

/// How ECharts draws a [PairPlot].
record DrawnPairPlot(PairPlot chart) implements Drawn {
    @Override
    public int height() {
        return 60 + 190 * (chart.features().size() - 1);
    }

    @Override
    public Node option() {
        int cells = chart.features().size() - 1;
        List<Node> grids = new ArrayList<>();
        List<Node> across = new ArrayList<>();
        List<Node> up = new ArrayList<>();
        List<Node> series = new ArrayList<>();
        for (int row = 1; row <= cells; row++) {
            for (int column = 0; column < row; column++) {
                int index = grids.size();
                grids.add(
                        Node.of("left", percent(7 + 93.0 * column / cells))
                                .with("width", percent(93.0 / cells - 5))
                                .with("top", percent(2 + 92.0 * (row - 1) / cells))
                                .with("height", percent(92.0 / cells - 4)));
                across.add(axis(index, chart.features().get(column), row == cells, 24));
                up.add(axis(index, chart.features().get(row), column == 0, 40));
                for (PairPlot.Group group : chart.groups()) {
                    series.add(marks(group, index, column, row));
                }
            }
        }
        return Option.base()
                .with("grid", grids)
                .with("xAxis", across)
                .with("yAxis", up)
                .with("series", series);
    }

    private static String percent(double value) {
        return Math.round(value * 100) / 100.0 + "%";
    }

    private static Node axis(int grid, Axis axis, boolean outer, int gap) {
        return Option.on(
                axis,
                Option.numbers(outer ? axis.name() : "")
                        .with("gridIndex", grid)
                        .with("scale", true)
                        .with("splitNumber", 3)
                        .with("nameGap", gap)
                        .with(
                                "axisLabel",
                                Node.of("show", outer)
                                        .with("color", "@muted")
                                        .with("fontSize", 10)
                                        .with("hideOverlap", true)));
    }

    private static Node marks(PairPlot.Group group, int grid, int x, int y) {
        return Node.of("type", "scatter")
                .with("xAxisIndex", grid)
                .with("yAxisIndex", grid)
                .with("tip", group.segment() + " " + group.name())
                .with("symbolSize", 4)
                .with(
                        "itemStyle",
                        Node.of("color", Theme.segment(group.segment())).with("opacity", 0.55))
                .with(
                        "data",
                        group.customers().stream()
                                .map(customer -> List.of(customer.get(x), customer.get(y)))
                                .toList());
    }
}
