package coterie.prepare;

import coterie.recipe.Expression;
import java.util.Optional;

/// Limits of a column, both inside; absent leaves an end open.
record Range(Optional<Double> low, Optional<Double> high) {
    /// A limit in its shortest form.
    static String text(double value) {
        return Expression.Numeral.of(value).text();
    }

    /// `20..92`, `at most 494.6`.
    @Override
    public String toString() {
        if (low.isPresent() && high.isPresent()) {
            return text(low.get()) + ".." + text(high.get());
        }
        return low.map(value -> "at least " + text(value))
                .or(() -> high.map(value -> "at most " + text(value)))
                .orElse("any value");
    }
}
