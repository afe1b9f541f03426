package coterie.page;

import coterie.profile.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Counts, money and shares as all publications and the terminal write them; single numbers are
/// written by [Figures].
public final class Words {
    private static final List<String> SMALL =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");
    private static final double MILLION = 1e6;

    private Words() {}

    /// `three segments`, `one segment`, `12 segments`.
    public static String counted(long count, String noun) {
        String number = count <= 10 ? SMALL.get((int) count) : Figures.count(count);
        return number + " " + noun + (count == 1 ? "" : "s");
    }

    /// The same with a capital.
    public static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// `8.5 %` of a share between 0 and 1, never broken before its sign.
    public static String percent(double share) {
        return Figures.percent(share).replace(' ', '\u00a0');
    }

    /// `57 of 670`.
    public static String of(long part, long whole) {
        return Figures.count(part) + " of " + Figures.count(whole);
    }

    /// An amount of money in the data's currency: `84,835`, `1.36 million`.
    public static String money(BigDecimal amount) {
        double size = amount.abs().doubleValue();
        if (size >= 1000 * MILLION) {
            return scaled(amount, 9) + " billion";
        }
        return size >= MILLION
                ? scaled(amount, 6) + " million"
                : Figures.count(amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// A difference with its sign: `+0.92`, `−0.41`, `0`.
    public static String signed(double difference) {
        String size = Figures.of(Math.abs(difference));
        return difference == 0 || !Double.isFinite(difference)
                ? size
                : (difference > 0 ? "+" : "−") + size;
    }

    /// An effect size with its sign, always to two decimals: `+1.60`, `−0.41`.
    public static String effect(double effect) {
        if (!Double.isFinite(effect)) {
            return "not known";
        }
        String size = decimals(Math.abs(effect), 2);
        return size.equals("0.00") ? size : (effect > 0 ? "+" : "−") + size;
    }

    /// A number with so many decimals, such as a silhouette or a lift in a column of them.
    public static String decimals(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : "not known";
    }

    private static String scaled(BigDecimal amount, int digits) {
        BigDecimal scaled = amount.movePointLeft(digits);
        int whole = scaled.precision() - scaled.scale();
        return scaled.setScale(Math.max(0, 3 - whole), RoundingMode.HALF_UP).toPlainString();
    }
}
