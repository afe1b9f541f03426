package coterie.chart.echarts;

import coterie.chart.BoxPlot;
import coterie.chart.Chart;
import coterie.chart.ComparisonBars;
import coterie.chart.CorrelationHeatmap;
import coterie.chart.CountBars;
import coterie.chart.Curve;
import coterie.chart.Donut;
import coterie.chart.Histogram;
import coterie.chart.Line;
import coterie.chart.PairPlot;
import coterie.chart.RateDots;
import coterie.chart.SegmentBars;
import coterie.chart.SegmentScatter;
import coterie.chart.SilhouettePlot;
import coterie.chart.TraitBars;
import coterie.chart.Treemap;
import coterie.chart.Waterfall;

/// A chart ready for ECharts.
///
/// @param height in CSS pixels at the usual width
/// @param option the option as JSON that may stand inside an HTML page
public record Drawing(int height, String option) {
    /// Any chart.
    public static Drawing of(Chart chart) {
        Drawn drawn = drawn(chart);
        return new Drawing(drawn.height(), OptionWriter.json(drawn.option()));
    }

    private static Drawn drawn(Chart chart) {
        return switch (chart) {
            case BoxPlot boxes -> new DrawnBoxPlot(boxes);
            case ComparisonBars bars -> new DrawnComparisonBars(bars);
            case CorrelationHeatmap heatmap -> new DrawnCorrelationHeatmap(heatmap);
            case CountBars bars -> new DrawnCountBars(bars);
            case Curve curve -> new DrawnCurve(curve);
            case Donut donut -> new DrawnDonut(donut);
            case Histogram histogram -> new DrawnHistogram(histogram);
            case Line line -> new DrawnLine(line);
            case PairPlot pairs -> new DrawnPairPlot(pairs);
            case RateDots dots -> new DrawnRateDots(dots);
            case SegmentBars bars -> new DrawnSegmentBars(bars);
            case SegmentScatter scatter -> new DrawnSegmentScatter(scatter);
            case SilhouettePlot silhouettes -> new DrawnSilhouettePlot(silhouettes);
            case TraitBars bars -> new DrawnTraitBars(bars);
            case Treemap treemap -> new DrawnTreemap(treemap);
            case Waterfall waterfall -> new DrawnWaterfall(waterfall);
        };
    }
}
