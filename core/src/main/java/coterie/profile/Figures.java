package coterie.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as people read them: two to four significant figures, thousands separated, never an
/// exponent.
public final class Figures {
    private Figures() {}

    /// `57,310`, `455`, `60.4`, `5.40`, `0.29`, `0.0041`; `not known` for NaN.
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return "not known";
        }
        double size = Math.abs(value);
        if (size >= 100) {
            return format("#,##0", value);
        }
        if (size >= 10) {
            return format("0.0", value);
        }
        if (size == 0) {
            return "0";
        }
        if (size >= 0.1) {
            return format("0.00", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /// A count with thousands separated.
    public static String count(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /// `8.5 %` of a share between 0 and 1.
    public static String percent(double share) {
        return Double.isFinite(share)
                ? format(share >= 0.9995 || share == 0 ? "0" : "0.0", 100 * share) + " %"
                : "not known";
    }

    private static String format(String pattern, Number value) {
        DecimalFormat format =
                new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}
