package coterie.prepare;

import coterie.engine.dialect.SqlDialect;
import coterie.intake.Column;
import coterie.kernel.Matrix;
import coterie.recipe.Recipe;
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
    public static final String DROPPED_BY = PreparationSelect.DROPPED;

    /// The SELECT that prepares every row of a new file's table `customers` as this one was.
    ///
    /// It returns, in file order, [Prepared#ROW], [#ID], the scaler's columns, and [#DROPPED_BY]:
    /// the first step that would drop the row, or `missing FEATURE`; NULL where the customer can be
    /// placed.
    ///
    /// @param source the new file's columns
    /// @throws coterie.fault.CoterieException `COLUMN_MISSING` or `COLUMN_AMBIGUOUS` where they do
    ///   not match the recipe's, `BAD_CELL` where one is of another kind than before
    public String placementSql(List<Column> source, SqlDialect dialect) {
        return new PlacementSelect(this, source, dialect).sql();
    }

    /// The whole scoring as one SELECT from `customers` under the source's own column names: the
    /// customer's id (the row number where there is none), `segment` (1..k) and `distance`.
    /// Customers that a step drops or that lack a feature are left out.
    ///
    /// @param centres one row a segment, in scaled units
    public String scoringSql(Matrix centres, SqlDialect dialect) {
        return new ScoringSelect(this, centres, dialect).sql();
    }

    /// Everything, as a text for a file; [#parse] reads it back to an equal record.
    public String toText() {
        return FittedText.write(this);
    }

    /// Reads what [#toText] wrote.
    ///
    /// @throws coterie.fault.CoterieException `MODEL_UNREADABLE`
    public static FittedPreparation parse(String text) {
        return FittedText.read(text);
    }

    /// A source column, the name it carries from here on, and how it was stored.
    public record MatchedColumn(String name, String sourceName, Column.Type type) {}

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
