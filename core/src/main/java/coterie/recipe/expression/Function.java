package coterie.recipe.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The functions of the expression language, each with one meaning in every dialect.
///
/// A missing argument makes the result missing unless said otherwise.
public enum Function {
    /// Size without sign.
    ABS(1, 1),
    /// Half away from zero: `round(2.5)` is 3, `round(-2.5)` is −3; the second argument is the
    /// number of decimals, a whole number written out.
    ROUND(1, 2),
    /// The next whole number below.
    FLOOR(1, 1),
    /// The next whole number above.
    CEIL(1, 1),
    /// Natural logarithm; missing at or below 0.
    LN(1, 1),
    /// ln(1 + x); missing at or below −1.
    LOG1P(1, 1),
    EXP(1, 1),
    /// Square root; missing below 0.
    SQRT(1, 1),
    /// Smallest of the arguments that are not missing.
    LEAST(1, Integer.MAX_VALUE),
    /// Largest of the arguments that are not missing.
    GREATEST(1, Integer.MAX_VALUE),
    /// The first argument that is not missing.
    COALESCE(1, Integer.MAX_VALUE),
    /// The first argument, missing where it equals the second.
    NULLIF(2, 2),
    /// All arguments added; missing when one of them is. A group's name stands for its columns.
    SUM(1, Integer.MAX_VALUE),
    /// Their sum divided by their number.
    MEAN(1, Integer.MAX_VALUE),
    /// Year, month and day of a date.
    YEAR(1, 1),
    MONTH(1, 1),
    DAY(1, 1),
    /// Number of characters.
    LENGTH(1, 1),
    /// Text without blanks at both ends.
    TRIM(1, 1);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /// Whether it takes that many arguments.
    public boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /// Whether a group's name among its arguments stands for the group's columns.
    public boolean spreads() {
        return most == Integer.MAX_VALUE;
    }

    /// The name expressions use: `log1p`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The function of that name, in any case.
    public static Optional<Function> ofWord(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "ceiling" -> Optional.of(CEIL);
            case "avg" -> Optional.of(MEAN);
            default -> Arrays.stream(values()).filter(f -> f.word().equals(plain)).findFirst();
        };
    }
}
