package coterie.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as a text prints it.
///
/// @param text as printed
/// @param value its value; a percentage is its hundredth
/// @param percent whether it is a percentage
/// @param half half a unit of the last printed digit: what rounding may hide
/// @param start where it begins in the sentence
/// @param end where it ends
record Figure(String text, double value, boolean percent, double half, int start, int end) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[$€£]?\\s?(?<![\\w.])(\\d{1,3}(?:[,\u00a0\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(\\s?(?:%|percent|per cent))?(?:\\s?([km])\\b)?",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /// The figures of a sentence, in order, but for those that number a segment or campaign.
    static List<Figure> in(String sentence) {
        return NUMBER.matcher(sentence)
                .results()
                .map(match -> of(sentence, match.start(), match.end()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// A share said in words, such as `half`; none in digits.
    static Figure share(String text, double value) {
        return new Figure(text, value, true, 0, 0, 0);
    }

    /// Whether the figure can be one of a measure: a share is said in percent or below 1.
    boolean fits(Measure measure) {
        return measure.share() ? percent || value <= 1 : !percent;
    }

    private static Optional<Figure> of(String sentence, int start, int end) {
        Matcher match = NUMBER.matcher(sentence);
        match.region(start, sentence.length());
        match.useTransparentBounds(true);
        if (!match.lookingAt()) {
            return Optional.empty();
        }
        BigDecimal printed = new BigDecimal(match.group(1).replaceAll("[,\u00a0\u202f ]", ""));
        boolean percent = match.group(2) != null;
        BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.scale());
        int shift = percent ? -2 : thousands(match.group(3));
        return Optional.of(
                new Figure(
                        sentence.substring(start, end).strip(),
                        printed.scaleByPowerOfTen(shift).doubleValue(),
                        percent,
                        unit.scaleByPowerOfTen(shift).doubleValue() / 2,
                        start,
                        end));
    }

    private static int thousands(@org.jspecify.annotations.Nullable String suffix) {
        if (suffix == null) {
            return 0;
        }
        return suffix.toLowerCase(Locale.ROOT).equals("k") ? 3 : 6;
    }

    /// A whole number written as a word, `three`; 0 when the word is none.
    static int ofWord(String word) {
        return WORDS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    /// Whether a measured value prints as this figure.
    boolean prints(double measured) {
        return Math.abs(measured - value) <= half * (1 + 1e-9);
    }
}
