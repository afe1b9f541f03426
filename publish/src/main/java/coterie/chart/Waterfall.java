package coterie.chart;

import java.util.List;

/// What each step left and took, from the top down.
///
/// @param caption what is seen
/// @param steps in order; the first is everything
public record Waterfall(Caption caption, List<Step> steps) implements Chart {
    /// @param name the step, in words
    /// @param before what there was
    /// @param after what was left
    /// @param afterText the same as people read it
    /// @param lostText what the step took, as people read it; empty when it took nothing
    public record Step(
            String name, double before, double after, String afterText, String lostText) {
        /// What was left and what was lost.
        public String text() {
            return lostText.isEmpty() ? afterText : afterText + " (" + lostText + ")";
        }
    }

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("Step", "Left", "Change"),
                steps.stream()
                        .map(step -> List.of(step.name(), step.afterText(), step.lostText()))
                        .toList());
    }
}
