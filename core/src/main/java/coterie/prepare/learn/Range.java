package coterie.prepare.learn;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// Limits of a column, both inside; absent leaves an end open.
record Range(Optional<Double> low, Optional<Double> high) {
    /// A limit as people read it: twelve significant digits at most, so that rounding in binary
    /// does not show.
    static String text(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
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
