package coterie.intake;

import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Counts, over every cell of one column, what the cell could be.
///
/// Nothing is sampled: a meaning is given to a column only when the counts of all its cells allow
/// it. One thread adds cells; the fields are read afterwards.
final class ColumnProof {
    private static final long EXACT = 1L << 53;

    private final MissingWords missingWords;
    private final NumberText number = new NumberText();
    private final DateText date = new DateText();

    /// Cells without a value, and with one.
    long missing;

    long present;

    /// Whole numbers in plain digits, their range, and their sum modulo 2⁶⁴.
    long whole;

    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    long sum;

    /// Digits only, but with a leading zero, or above 2⁵³.
    long padded;

    long huge;

    /// Other numbers: readable with only one decimal sign, or with both.
    long pointOnly;

    long commaOnly;
    long eitherSign;

    /// Of the numbers read with a point, or a comma: how many have a fraction.
    long pointFractions;

    long commaFractions;
    long currencies;
    long percents;
    long overflows;

    /// Words for yes and no, and the languages all of them belong to.
    long yes;

    long no;
    int languages = -1;

    /// Dates: readable at all, in each order, and with which traits.
    long dates;

    long dayFirst;
    long monthFirst;
    long yearFirst;
    long shortYears;
    long times;

    /// Bytes of all present cells after trimming.
    long bytes;

    /// Whether a plain reader would see every cell as Coterie does.
    boolean trimmed;

    boolean decorated;
    boolean plainDates = true;
    boolean plainYesNo = true;

    Optional<String> numberExample = Optional.empty();
    Optional<String> dateExample = Optional.empty();
    Optional<String> textExample = Optional.empty();

    ColumnProof(MissingWords missingWords) {
        this.missingWords = missingWords;
    }

    /// Adds one cell; `text` may be padded with blanks.
    void add(byte[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text[start] <= ' ' && text[start] >= 0) {
            start++;
        }
        while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) {
            end--;
        }
        trimmed |= end - start != to - from;
        if (missingWords.contains(text, start, end)) {
            missing++;
            return;
        }
        present++;
        bytes += end - start;
        if (!digits(text, start, end) && !number(text, start, end)) {
            other(text, start, end);
        }
    }

    /// Numbers of any kind.
    long numbers() {
        return whole + pointOnly + commaOnly + eitherSign;
    }

    private boolean digits(byte[] text, int start, int end) {
        boolean minus = text[start] == '-';
        int at = minus ? start + 1 : start;
        int length = end - at;
        if (length < 1) {
            return false;
        }
        long value = 0;
        int digits = at;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = 10 * value + digit;
        }
        if (length > 1 && text[digits] == '0') {
            padded++;
        } else if (length > 16 || value > EXACT) {
            huge++;
        } else {
            long signed = minus ? -value : value;
            least = Math.min(least, signed);
            greatest = Math.max(greatest, signed);
            sum += signed;
        }
        whole++;
        return true;
    }

    private boolean number(byte[] text, int start, int end) {
        if (!number.parse(text, start, end)) {
            return false;
        }
        boolean point = number.fits(Decimal.POINT);
        boolean comma = number.fits(Decimal.COMMA);
        if (point && comma && !number.marked()) {
            // Neither sign is written, so both readings agree.
            fraction(Decimal.POINT);
            fraction(Decimal.COMMA);
            whole++;
        } else if (point && comma) {
            eitherSign++;
            fraction(Decimal.POINT);
            fraction(Decimal.COMMA);
        } else if (point) {
            pointOnly++;
            fraction(Decimal.POINT);
        } else {
            commaOnly++;
            fraction(Decimal.COMMA);
        }
        currencies += number.currency() ? 1 : 0;
        percents += number.percent() ? 1 : 0;
        decorated |= number.decorated();
        if (numberExample.isEmpty()) {
            numberExample = Optional.of(example(text, start, end));
        }
        return true;
    }

    private void fraction(Decimal decimal) {
        String plain = number.plain(decimal);
        boolean exponent = plain.indexOf('e') >= 0;
        int mark = plain.indexOf('.');
        boolean fraction = exponent || (mark < 0 && plain.length() > 16);
        for (int i = mark + 1; mark >= 0 && i < plain.length() && !fraction; i++) {
            fraction = plain.charAt(i) != '0';
        }
        if (exponent && Double.isInfinite(Double.parseDouble(plain))) {
            overflows++;
        }
        if (fraction) {
            if (decimal == Decimal.POINT) {
                pointFractions++;
            } else {
                commaFractions++;
            }
        }
    }

    private void other(byte[] text, int start, int end) {
        var word = YesNoWords.find(text, start, end);
        if (word.isPresent()) {
            if (word.get().yes()) {
                yes++;
            } else {
                no++;
            }
            languages &= word.get().languages();
            plainYesNo &= end - start >= 4 && (word.get().languages() & 1) != 0;
        } else if (date.parse(text, start, end)) {
            dates++;
            dayFirst += date.yearFirst() || date.fits(DateOrder.DMY) ? 1 : 0;
            monthFirst += date.yearFirst() || date.fits(DateOrder.MDY) ? 1 : 0;
            yearFirst += date.yearFirst() ? 1 : 0;
            shortYears += date.shortYear() ? 1 : 0;
            times += date.timed() ? 1 : 0;
            plainDates &= date.yearFirst() && date.separator() == '-' && end - start == 10;
            if (dateExample.isEmpty() && !date.yearFirst()) {
                dateExample = Optional.of(example(text, start, end));
            }
        } else if (textExample.isEmpty()) {
            textExample = Optional.of(example(text, start, end));
        }
    }

    private static String example(byte[] text, int start, int end) {
        return new String(text, start, Math.min(end - start, 40), StandardCharsets.UTF_8);
    }
}
