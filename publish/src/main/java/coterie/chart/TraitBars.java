package coterie.chart;

import java.util.List;

/// What sets a segment apart: bars to both sides of the whole.
///
/// @param segment the segment's number
/// @param caption what is seen
/// @param all what the whole is called: `everyone`, `all orders`
/// @param bars strongest first
public record TraitBars(int segment, Caption caption, String all, List<Bar> bars) implements Chart {
    /// @param label what is compared: `Spend on wines`
    /// @param value the segment's, as people read it
    /// @param everyone everyone's, as people read it
    /// @param effect signed distance from everyone: Cohen's d, of a share Cohen's h
    /// @param distance the effect as people read it
    /// @param n customers behind the segment's value
    public record Bar(
            String label, String value, String everyone, double effect, String distance, String n) {
        /// The segment beside the whole: `602 (everyone 305)`.
        public String comparison(String all) {
            return value + " (" + all + " " + everyone + ")";
        }
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Trait", "This segment", DataTable.heading(all), "Effect size", "n"),
                bars.stream()
                        .map(bar ->
                                List.of(
                                        bar.label(),
                                        bar.value(),
                                        bar.everyone(),
                                        bar.distance(),
                                        bar.n()))
                        .toList());
    }
}
