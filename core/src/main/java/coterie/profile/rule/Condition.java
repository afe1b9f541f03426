package coterie.profile.rule;

import coterie.engine.dialect.PlainSql;
import coterie.profile.ColumnWords;
import coterie.profile.Figures;
import coterie.recipe.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// A range of one column in original units: at least one end, below the other.
///
/// @param column the column
/// @param role what it means
/// @param atLeast values from here on; absent leaves the end open
/// @param below values less than this; absent leaves the end open
public record Condition(
        String column, Role role, Optional<Double> atLeast, Optional<Double> below) {
    /// Whole numbers between these are written as years are.
    private static final int YEARS = 1800;

    private static final int YEARS_END = 2200;

    /// Both conditions on the same column at once.
    Condition and(Condition other) {
        return new Condition(
                column,
                role,
                extreme(atLeast, other.atLeast, Math::max),
                extreme(below, other.below, Math::min));
    }

    private static Optional<Double> extreme(
            Optional<Double> one,
            Optional<Double> other,
            java.util.function.BinaryOperator<Double> which) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(which.apply(one.orElseThrow(), other.orElseThrow()))
                : one.or(() -> other);
    }

    /// Whether a value is inside; a missing one (NaN) never is.
    boolean holds(double value) {
        return !Double.isNaN(value)
                && atLeast.orElse(value) <= value
                && (below.isEmpty() || value < below.orElseThrow());
    }

    /// `income from 38,000 to below 59,500`.
    public String words() {
        String words = ColumnWords.of(column, role);
        if (atLeast.isPresent() && below.isPresent()) {
            return words
                    + " from "
                    + plain(atLeast.orElseThrow())
                    + " to below "
                    + plain(below.orElseThrow());
        }
        return atLeast.map(end -> words + " at least " + plain(end))
                .orElseGet(() -> words + " below " + plain(below.orElseThrow()));
    }

    /// The condition as SQL that every dialect reads alike.
    public String sql() {
        return PlainSql.range(column, atLeast, below);
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value);
        boolean year = value >= YEARS && value < YEARS_END;
        if (Math.abs(value) >= 10_000 || (whole && Math.abs(value) >= 1_000 && !year)) {
            return Figures.of(value);
        }
        return number(value).replaceFirst("\\.0$", "");
    }

    /// The number with the fewest digits that is above `low` and at most `high`.
    static double shortestBetween(double low, double high) {
        BigDecimal top = new BigDecimal(high);
        for (int digits = 1; digits < 17; digits++) {
            double rounded = top.round(new MathContext(digits, RoundingMode.FLOOR)).doubleValue();
            if (rounded > low && rounded <= high) {
                return rounded;
            }
        }
        return high;
    }
}
