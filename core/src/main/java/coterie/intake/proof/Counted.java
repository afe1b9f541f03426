package coterie.intake.proof;

import java.util.Locale;

/// Numbers in sentences.
public final class Counted {
    private Counted() {}

    /// `1 row` or `1,234 rows`.
    public static String of(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// `1,234`.
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
