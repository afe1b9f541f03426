package coterie.prepare.learn;

import coterie.kernel.ExactSum;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Case;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Comparison;
import coterie.recipe.expression.Expression.Negative;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.When;
import coterie.recipe.expression.Function;
import java.util.List;
import java.util.Optional;

/// The power transform of Yeo and Johnson (2000), which also takes negative values, with the λ
/// under which the result looks most like a normal distribution.
///
/// λ is sought between −5 and 5 by golden-section search to 1e-8; a column with one value keeps λ =
/// 1. Cost: about 45 passes over the column, held in memory.
public final class YeoJohnson {
    private static final double REACH = 5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-8;

    private YeoJohnson() {}

    public static double lambda(Statistics learn, String column) {
        return lambda(learn.values(column));
    }

    public static double lambda(double[] values) {
        double low = -REACH;
        double high = REACH;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = likelihood(values, a);
        double atB = likelihood(values, b);
        if (!Double.isFinite(atA) && !Double.isFinite(atB)) {
            return 1;
        }
        while (high - low > PRECISION) {
            if (atA > atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = likelihood(values, a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = likelihood(values, b);
            }
        }
        return (low + high) / 2;
    }

    static double transform(double x, double lambda) {
        if (x >= 0) {
            return lambda == 0 ? Math.log1p(x) : Math.expm1(lambda * Math.log1p(x)) / lambda;
        }
        double other = 2 - lambda;
        return other == 0 ? -Math.log1p(-x) : -Math.expm1(other * Math.log1p(-x)) / other;
    }

    private static double likelihood(double[] values, double lambda) {
        ExactSum sum = new ExactSum();
        ExactSum jacobian = new ExactSum();
        for (double x : values) {
            double y = transform(x, lambda);
            if (!(Math.abs(y) < 1e150)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum.add(y);
            jacobian.add(Math.signum(x) * Math.log1p(Math.abs(x)));
        }
        double n = values.length;
        double mean = sum.value() / n;
        ExactSum squares = new ExactSum();
        for (double x : values) {
            double d = transform(x, lambda) - mean;
            squares.add(d * d);
        }
        double variance = squares.value() / n;
        return variance < Double.MIN_NORMAL
                ? Double.NEGATIVE_INFINITY
                : -n / 2 * Math.log(variance) + (lambda - 1) * jacobian.value();
    }

    /// The transform as an expression.
    static Expression expression(String column, double lambda) {
        Expression x = new Column(column);
        Expression positive =
                lambda == 0
                        ? new Expression.Call(Function.LOG1P, List.of(x))
                        : Transforms.power(x, lambda);
        Expression mirrored =
                lambda == 2
                        ? new Expression.Call(Function.LOG1P, List.of(new Negative(x)))
                        : Transforms.power(new Negative(x), 2 - lambda);
        return new Case(
                List.of(
                        new When(new Comparison(Order.AT_LEAST, x, Numeral.of(0)), positive),
                        new When(
                                new Comparison(Order.LESS, x, Numeral.of(0)),
                                new Negative(mirrored))),
                Optional.empty());
    }
}
