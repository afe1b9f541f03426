package coterie.intake.proof;

import coterie.intake.ReadOptions.DateOrder;
import coterie.intake.ReadOptions.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Counts, over every cell of one column, what the cell could be.
///
/// Nothing is sampled: a meaning is given to a column only when the counts of all its cells allow
/// it. One thread adds cells; the fields are read afterwards.
public final class ColumnProof {
    private static final long EXACT = 1L << 53;

    private final MissingWords missingWords = new MissingWords();
    private final KnownTexts knownTexts = new KnownTexts();
    private final Place place;
    private final NumberText number = new NumberText();
    private final DateText date = new DateText();

    /// Cells without a value, and with one.
    long missing;

    public long present;

    /// Whole numbers in plain digits, their range, and their sum modulo 2⁶⁴.
    public long whole;

    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    public long sum;

    /// Digits only, but with a leading zero, or above 2⁵³.
    long padded;

    long huge;

    /// Other numbers: readable with only one decimal sign, or with both.
    long pointOnly;

    public long commaOnly;
    long eitherSign;

    /// Of the numbers read with a point, or a comma: how many have a fraction.
    long pointFractions;

    long commaFractions;
    public long currencies;
    long percents;
    long overflows;
    long firstOverflow;

    /// Numbers such as 1.23457E+11, as Excel shows long digits.
    long shortened;

    /// Words for yes and no, and the languages all of them belong to.
    long yes;

    long no;
    int languages = -1;

    /// Dates: readable at all, in each order, and with which traits.
    public long dates;

    /// Written like a date, but no day of the calendar.
    long impossibleDates;

    /// Dates that are two different days of the calendar, by order.
    long twoDays;

    long dayFirst;
    long monthFirst;
    long yearFirst;
    long shortYears;
    long times;

    /// Bytes of all present cells after trimming.
    public long bytes;

    /// Whether a plain reader would see every cell as Coterie does.
    public long trimmed;

    public boolean blanks;
    public boolean decorated;
    public boolean plainDates = true;
    public boolean plainYesNo = true;

    private long numberLine = Long.MAX_VALUE;
    private long dateLine = Long.MAX_VALUE;
    Optional<String> numberExample = Optional.empty();
    Optional<String> dateExample = Optional.empty();

    /// Where the pass is; shared by all columns.
    public static final class Place {
        public long line;
    }

    public ColumnProof(Place place) {
        this.place = place;
    }

    /// Adds a cell given as text.
    public void add(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        add(text, 0, text.length);
    }

    /// Adds a cell that its record does not have.
    public void absent() {
        missing++;
    }

    public MissingWords missingWords() {
        return missingWords;
    }

    /// What every present cell is, where that is not text.
    public enum Kind {
        NUMBER,
        DATE,
        YES_NO
    }

    /// The kind of all present cells; empty when they differ, are texts, or there are none.
    public Optional<Kind> kind() {
        if (present == 0) {
            return Optional.empty();
        }
        if (numbers() == present) {
            return Optional.of(Kind.NUMBER);
        }
        if (dates + impossibleDates == present) {
            return Optional.of(Kind.DATE);
        }
        return yes + no == present && languages != 0 ? Optional.of(Kind.YES_NO) : Optional.empty();
    }

    /// Adds one cell; `text` may be padded with blanks.
    public void add(byte[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text[start] <= ' ' && text[start] >= 0) {
            start++;
        }
        while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) {
            end--;
        }
        // No word for missing begins with a digit, and most cells do.
        boolean figure = start < end && text[start] >= '0' && text[start] <= '9';
        if (!figure && missingWords.contains(text, start, end)) {
            missing++;
            blanks |= end - start != to - from;
            return;
        }
        present++;
        trimmed += end - start == to - from ? 0 : 1;
        bytes += end - start;
        if (!digits(text, start, end)
                && !knownTexts.contains(text, start, end)
                && !number(text, start, end)) {
            other(text, start, end);
        }
    }

    /// Numbers of any kind.
    public long numbers() {
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
                return text[at] == '.' && plainDecimal(text, start, digits, at, end);
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

    /// The commonest decimals, digits around one point, without taking them apart further.
    private boolean plainDecimal(byte[] text, int start, int digits, int point, int end) {
        int before = point - digits;
        int after = end - point - 1;
        if (before < 1 || after < 1 || after > 30 || (text[digits] == '0' && before > 1)) {
            return false;
        }
        boolean fraction = false;
        for (int at = point + 1; at < end; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return false;
            }
            fraction |= text[at] != '0';
        }
        if (after == 3 && before <= 3 && text[digits] != '0') {
            eitherSign++;
        } else {
            pointOnly++;
        }
        pointFractions += fraction ? 1 : 0;
        example(text, start, end);
        return true;
    }

    private void example(byte[] text, int start, int end) {
        if (place.line < numberLine) {
            numberLine = place.line;
            numberExample = Optional.of(shown(text, start, end));
        }
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
        if (number.exponential()
                && Double.isInfinite(
                        Double.parseDouble(number.plain(point ? Decimal.POINT : Decimal.COMMA)))) {
            firstOverflow = overflows++ == 0 ? place.line : firstOverflow;
        }
        currencies += number.currency() ? 1 : 0;
        percents += number.percent() ? 1 : 0;
        shortened += number.shortened() ? 1 : 0;
        decorated |= number.decorated();
        example(text, start, end);
        return true;
    }

    private void fraction(Decimal decimal) {
        String plain = number.plain(decimal);
        boolean exponent = number.exponential();
        int mark = plain.indexOf('.');
        boolean fraction = exponent || (mark < 0 && plain.length() > 16);
        for (int i = mark + 1; mark >= 0 && i < plain.length() && !fraction; i++) {
            fraction = plain.charAt(i) != '0';
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
            twoDays += date.twoDays() ? 1 : 0;
            yearFirst += date.yearFirst() ? 1 : 0;
            shortYears += date.shortYear() ? 1 : 0;
            times += date.timed() ? 1 : 0;
            plainDates &= date.yearFirst() && date.separator() == '-' && end - start == 10;
            if (place.line < dateLine && !date.yearFirst()) {
                dateLine = place.line;
                dateExample = Optional.of(shown(text, start, end));
            }
        } else if (date.impossible()) {
            impossibleDates++;
        } else {
            knownTexts.add(text, start, end);
        }
    }

    private static String shown(byte[] text, int start, int end) {
        return new String(text, start, Math.min(end - start, 40), StandardCharsets.UTF_8);
    }
}
