package coterie.engine.query;

import coterie.recipe.expression.Expression;
import java.util.List;

/// One value in each row of an answer.
///
/// Where a [Query] has aggregates, its other items are what the rows are grouped by.
public sealed interface Item {
    /// A value of a row.
    record Value(Expression of) implements Item {}

    /// A column as text; missing stays missing.
    record Text(String column) implements Item {}

    /// A numeric or yes/no column in double precision.
    record Real(String column) implements Item {}

    /// 32 hex digits drawn for a row from a seed and the text of a column: MD5 of `seed:text`.
    record Lot(long seed, String column) implements Item {}

    /// The place of a row in an order, from 1; the order must leave none open.
    record Rank(List<By> by) implements Item {}

    /// Something of many rows, exact and without any order of adding up.
    sealed interface Aggregate extends Item {}

    /// How many rows there are.
    record Rows() implements Aggregate {}

    /// How many rows a condition is true for.
    record RowsWhere(Expression condition) implements Aggregate {}

    /// How many rows have a value.
    record Values(Expression of) implements Aggregate {}

    /// How many different values there are.
    record Distinct(String column) implements Aggregate {}

    /// The smallest value; missing where there is none.
    record Least(Expression of) implements Aggregate {}

    /// The greatest value; missing where there is none.
    record Greatest(Expression of) implements Aggregate {}

    /// The sum of whole numbers, beyond 64 bits where it must be; missing where there are none.
    record Sum(Expression of) implements Aggregate {}

    /// The bytes of all texts of a column in UTF-8; missing where there are none.
    record Bytes(String column) implements Aggregate {}

    static Item column(String name) {
        return new Value(new Expression.Column(name));
    }

    static Item rows() {
        return new Rows();
    }
}
