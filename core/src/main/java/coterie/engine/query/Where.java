package coterie.engine.query;

import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.And;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Comparison;
import coterie.recipe.expression.Expression.IsMissing;
import coterie.recipe.expression.Expression.Not;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Or;
import coterie.recipe.expression.Expression.Order;
import java.util.List;

/// Conditions that code asks for, in the words of a recipe.
public final class Where {
    private Where() {}

    public static Expression present(String column) {
        return new Not(new IsMissing(new Column(column)));
    }

    public static Expression missing(String column) {
        return new IsMissing(new Column(column));
    }

    /// A comparison with a whole number.
    public static Expression is(Expression of, Order order, long value) {
        return new Comparison(order, of, Numeral.of(value));
    }

    public static Expression is(String column, Order order, long value) {
        return is(new Column(column), order, value);
    }

    /// A comparison with a finite number.
    public static Expression is(String column, Order order, double value) {
        return new Comparison(order, new Column(column), Numeral.of(value));
    }

    /// True where all are; of none, true.
    public static Expression all(List<Expression> conditions) {
        return conditions.isEmpty() ? new Expression.Truth(true) : new And(conditions);
    }

    /// True where one is; of none, false.
    public static Expression any(List<Expression> conditions) {
        return conditions.isEmpty() ? new Expression.Truth(false) : new Or(conditions);
    }
}
