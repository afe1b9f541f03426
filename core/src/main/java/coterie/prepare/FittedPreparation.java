package coterie.prepare;

import coterie.recipe.Recipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A recipe's preparation with everything learned: enough to prepare new customers in the same way.
///
/// @param recipe the recipe it came from
/// @param columns the source columns that carry recipe names, in file order; others keep their own
/// @param asOf the day ages and durations count to; absent when nothing needed one
/// @param steps the steps with their constants
/// @param scaler centre and scale of each feature
public record FittedPreparation(
        Recipe recipe,
        List<MatchedColumn> columns,
        Optional<LocalDate> asOf,
        List<FittedStep> steps,
        Scaler scaler) {

    /// A source column and the name it carries from here on.
    public record MatchedColumn(String name, String sourceName) {}

    /// Centre and scale of the features, in recipe order: z = (x − centre) ÷ scale.
    public record Scaler(List<String> features, List<Double> centres, List<Double> scales) {}
}
