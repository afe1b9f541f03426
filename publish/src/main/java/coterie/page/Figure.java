package coterie.page;

import coterie.chart.Chart;

/// A chart with its place in the page.
///
/// @param id unique in the page
/// @param chart what is drawn
public record Figure(String id, Chart chart) {}
