package coterie.chart;

/// What a chart says in words, in every form it is drawn in.
///
/// @param title what is seen, as a headline: `Store purchases differ most`
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding in one sentence, for those who cannot see the chart
public record Caption(String title, String subtitle, String sentence) {}
