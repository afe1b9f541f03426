package coterie.engine.dialect;

import java.math.BigDecimal;

/// Digits of a number literal.
final class Exact {
    private static final int LONGEST_PLAIN = 40;

    private Exact() {}

    static BigDecimal count(int number) {
        return BigDecimal.valueOf(number);
    }

    /// Plain digits, or an exponent where there would be too many zeros.
    static String digits(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : value.toString();
    }
}
