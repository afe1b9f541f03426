package coterie.publish.report;

import coterie.chart.Chart;
import coterie.chart.OptionWriter;

/// A chart with its place in the page.
///
/// @param id unique in the page
/// @param chart what is drawn
/// @param option its ECharts option as JSON
record Figure(String id, Chart chart, String option) {
    static Figure of(String id, Chart chart) {
        return new Figure(id, chart, OptionWriter.json(chart));
    }
}
