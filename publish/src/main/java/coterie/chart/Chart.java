package coterie.chart;

/// A chart described once, for every form it is published in: a record of its data, its words and
/// its axes. Nothing here knows who draws it; [coterie.chart.echarts] is one drawer.
///
/// The family is closed so that what holds for every kind can be tested for every kind, and so that
/// the compiler names every drawer that does not know a new one: that is one file and a name in
/// this list, and with each drawer one file and one line.
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
    /// What it says in words.
    Caption caption();

    /// The numbers behind the chart.
    DataTable table();
}
