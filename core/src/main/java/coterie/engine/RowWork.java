package coterie.engine;

import coterie.kernel.Rows;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// What the numeric plane computes for each row of a table, such as where a customer belongs.
///
/// Rows need no key for it: whatever part of a table is handed over, its results belong to its rows
/// one by one.
///
/// @param from numeric columns it is computed from
/// @param where which rows it is computed for; the others have no results
/// @param computed gives a row of results for every row it is given, in order, knowing nothing of
///   other rows; NaN is missing
/// @param adds the results' names and kinds
public record RowWork(
        List<String> from,
        Expression where,
        UnaryOperator<Rows> computed,
        SequencedMap<String, Kind> adds) {

    /// The same for the rows a condition is true for.
    public RowWork where(Expression condition) {
        return new RowWork(from, condition, computed, adds);
    }

    /// For every row.
    public static RowWork of(
            List<String> from, UnaryOperator<Rows> computed, SequencedMap<String, Kind> adds) {
        return new RowWork(from, new Expression.Truth(true), computed, adds);
    }
}
