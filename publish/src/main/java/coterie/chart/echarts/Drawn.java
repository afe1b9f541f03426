package coterie.chart.echarts;

/// One kind of chart as ECharts draws it.
///
/// Colours are never written into an option: they are names such as `@everyone`, which
/// [coterie.chart.Theme] gives a value by the reader's setting.
interface Drawn {
    /// Height in CSS pixels at the usual width.
    int height();

    /// The ECharts option. A data item's `tip` is the text shown when it is pointed at.
    Node option();
}
