package coterie.chart;

/// A chart described once, for every form it is published in.
///
/// A kind of chart is a record of its data; it knows its words and its ECharts option. Colours are
/// never written into an option: they are names such as `@everyone`, which [Theme] gives a value by
/// the reader's setting.
public interface Chart {
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
