package coterie.prepare;

import coterie.recipe.Recipe;
import coterie.recipe.expression.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A recipe's preparation with everything learned: enough to prepare new customers in the same way.
///
/// @param recipe the recipe as run: its `as_of` and features are those that were used
/// @param columns the source columns that identify a customer or that steps and features need, in
///   file order
/// @param id the column that identifies a customer; absent when there is none
/// @param asOf the day ages and durations count to; absent when there is none
/// @param steps the steps with their constants
/// @param scaler centre and scale of each feature
public record FittedPreparation(
        Recipe recipe,
        List<MatchedColumn> columns,
        Optional<String> id,
        Optional<LocalDate> asOf,
        List<FittedStep> steps,
        Scaler scaler) {

    /// Name of the placement's column with the customer's id as text; the row number where there is
    /// none.
    public static final String ID = "coterie_id";

    /// Name of the placement's column with the reason why a customer cannot be placed.
    public static final String DROPPED_BY = "coterie_dropped_by";

    /// A source column, the name it carries from here on, and how it was stored.
    public record MatchedColumn(String name, String sourceName, Kind type) {}

    /// Centre and scale of the features, in recipe order: z = (x − centre) ÷ scale.
    ///
    /// @param features names, as people see them
    /// @param columns where the prepared table holds each feature's values; another column than the
    ///   feature's own where the feature is transformed
    /// @param centres one a feature
    /// @param scales one a feature; the feature's weight is in it
    public record Scaler(
            List<String> features,
            List<String> columns,
            List<Double> centres,
            List<Double> scales) {}
}
