package coterie.chart;

import java.util.List;

/// What each step left and took, from the top down.
///
/// @param title what is seen
/// @param subtitle what is plotted, and in which unit
/// @param sentence the main finding
/// @param steps in order; the first is everything
public record Waterfall(String title, String subtitle, String sentence, List<Step> steps)
        implements Chart {

    /// @param name the step, in words
    /// @param before what there was
    /// @param after what was left
    /// @param afterText the same as people read it
    /// @param lostText what the step took, as people read it; empty when it took nothing
    public record Step(
            String name, double before, double after, String afterText, String lostText) {
        private String text() {
            return lostText.isEmpty() ? afterText : afterText + " (" + lostText + ")";
        }
    }

    @Override
    public int height() {
        return 8 + 38 * steps.size();
    }

    @Override
    public Node option() {
        return Option.base()
                .with("grid", Option.grid(0, 0, 140, 0))
                .with("xAxis", Option.barLengths())
                .with("yAxis", Option.barNames(steps.stream().map(Step::name).toList(), 140))
                .with(
                        "series",
                        List.of(
                                Option.bars(
                                                steps.stream().map(Waterfall::left).toList(),
                                                "@everyone",
                                                20)
                                        .with("stack", "all"),
                                Option.bars(
                                                steps.stream().map(Waterfall::lost).toList(),
                                                "@alarm",
                                                20)
                                        .with("stack", "all")
                                        .with("label", Option.labelBehind("@text"))));
    }

    private static Node left(Step step) {
        return Node.of("value", step.after()).with("tip", step.name() + ": " + step.text());
    }

    private static Node lost(Step step) {
        return Node.of("value", step.before() - step.after())
                .with("tip", step.name() + ": " + step.text())
                .with("label", Option.text(step.text()));
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
