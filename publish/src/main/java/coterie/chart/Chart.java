package coterie.chart;

/// A chart described once, for every form it is published in.
///
/// A kind of chart is a record of its data; it knows its words and its ECharts option. Colours are
/// never written into an option: they are names such as `@everyone`, which [Theme] gives a value by
/// the reader's setting.
///
/// The family is closed so that what holds for every kind can be tested for every kind: a new one
/// is one file, one name in this list, one example and one line in `docs/reference/charts.md`.
public sealed interface Chart
        permits BoxPlot,
                ComparisonBars,
                CorrelationHeatmap,
                CountBars,
                Curve,
                Donut,
                Histogram,
                Line,
                PairPlot,
                RateDots,
                SegmentBars,
                SegmentScatter,
                SilhouettePlot,
                TraitBars,
                Treemap,
                Waterfall {
    /// What is seen, as a headline: `Store purchases differ most`.
    String title();

    /// What is plotted, and in which unit.
    String subtitle();

    /// The main finding in one sentence, for those who cannot see the chart.
    String sentence();

    /// Height in CSS pixels at the usual width.
    int height();

    /// The ECharts option. A data item's `tip` is the text shown when it is pointed at.
    Node option();

    /// The numbers behind the chart.
    DataTable table();
}
