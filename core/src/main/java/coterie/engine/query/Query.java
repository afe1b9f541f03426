package coterie.engine.query;

import coterie.recipe.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A question to one table.
///
/// Without an order the rows of a table come in the table's own order, groups in any.
///
/// @param items what a row of the answer holds, in order
/// @param where which rows are asked; all where absent
/// @param order what the answer is sorted by, first things first
/// @param most how many rows of the answer are wanted; all where absent
public record Query(
        List<Item> items, Optional<Expression> where, List<By> order, OptionalLong most) {

    /// Everything of the items, in no order asked for.
    public static Query of(Item... items) {
        return of(List.of(items));
    }

    public static Query of(List<? extends Item> items) {
        return new Query(List.copyOf(items), Optional.empty(), List.of(), OptionalLong.empty());
    }

    /// Columns as they are.
    public static Query columns(List<String> columns) {
        return of(columns.stream().map(Item::column).toList());
    }

    /// The same of the rows a condition is true for.
    public Query where(Expression condition) {
        return new Query(items, Optional.of(condition), order, most);
    }

    public Query sorted(By... by) {
        return new Query(items, where, List.of(by), most);
    }

    /// The same, but no more than so many rows of the answer.
    public Query first(long count) {
        return new Query(items, where, order, OptionalLong.of(count));
    }

    /// Whether rows are grouped.
    public boolean grouped() {
        return items.stream().anyMatch(Item.Aggregate.class::isInstance);
    }
}
