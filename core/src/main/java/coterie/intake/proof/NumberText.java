package coterie.intake.proof;

import coterie.intake.ReadOptions.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Takes a written number apart: sign, currency, groups, decimals, percent.
///
/// A text is tried under both decimal signs; one that fits only one of them is evidence for that
/// sign. Groups are one to three digits, then exactly three each, and never start with a zero. One
/// instance is reused for many cells by one thread.
public final class NumberText {
    private static final Set<String> CURRENCIES =
            Set.of(
                    "$", "€", "£", "¥", "₹", "₽", "₺", "r$", "us$", "a$", "c$", "usd", "eur", "gbp",
                    "chf", "brl", "inr", "jpy", "cad", "aud", "rs", "rs.", "kr", "kr.", "zł", "fr.",
                    "k$", "₩", "₪", "sek", "nok", "dkk", "pln", "czk", "kč");

    private static final int LONGEST = 64;

    private final byte[] body = new byte[LONGEST];
    private int length;
    private boolean negative;
    private boolean currency;
    private boolean percent;
    private boolean decorated;
    private boolean fitsPoint;
    private boolean fitsComma;
    private boolean marked;
    private boolean shortened;
    private boolean exponential;

    /// Whether the trimmed cell is a number under at least one decimal sign.
    public boolean parse(byte[] bytes, int start, int end) {
        length = 0;
        negative = false;
        currency = false;
        percent = false;
        decorated = false;
        marked = false;
        shortened = false;
        exponential = false;
        if (end - start > LONGEST || !strip(bytes, start, end) || length == 0) {
            return false;
        }
        fitsPoint = fits((byte) '.', (byte) ',');
        fitsComma = fits((byte) ',', (byte) '.');
        return fitsPoint || fitsComma;
    }

    /// Whether the text is a number when `decimal` separates the decimals.
    boolean fits(Decimal decimal) {
        return decimal == Decimal.POINT ? fitsPoint : fitsComma;
    }

    /// Whether a point or a comma is written at all.
    boolean marked() {
        return marked;
    }

    /// Whether it is written as Excel shows numbers of twelve digits and more, such as 1.23457E+11.
    boolean shortened() {
        return shortened;
    }

    /// Whether it has an exponent.
    boolean exponential() {
        return exponential;
    }

    boolean currency() {
        return currency;
    }

    boolean percent() {
        return percent;
    }

    /// Whether anything but digits, one decimal point and a minus sign is written.
    boolean decorated() {
        return decorated;
    }

    /// The number as plain ASCII, such as `-1234.50`.
    String plain(Decimal decimal) {
        char mark = decimal == Decimal.POINT ? '.' : ',';
        StringBuilder text = new StringBuilder(length + 1);
        if (negative) {
            text.append('-');
        }
        for (int i = 0; i < length; i++) {
            char c = (char) body[i];
            if (c == mark) {
                text.append('.');
            } else if (c != '.' && c != ',' && c != '_') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /// Leaves digits, points, commas, `_` for other group marks, and an exponent in the body.
    private boolean strip(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        if (bytes[start] == '(' && bytes[end - 1] == ')' && end - start > 2) {
            negative = true;
            decorated = true;
            start++;
            end--;
        }
        while (start < end) {
            byte b = bytes[start];
            if (b == '-' || b == '+') {
                if (negative) {
                    return false;
                }
                negative = b == '-';
                decorated |= b == '+' || start > from;
                start++;
            } else if (b == ' ') {
                decorated = true;
                start++;
            } else if (digit(b) || b == '.' || b == ',') {
                break;
            } else {
                int stop = start;
                while (stop < end && outside(bytes[stop], stop > start)) {
                    stop++;
                }
                if (currency || !isCurrency(bytes, start, stop)) {
                    return false;
                }
                start = stop;
            }
        }
        int stop = end;
        while (stop > start && !digit(bytes[stop - 1]) && bytes[stop - 1] != '.') {
            stop--;
        }
        if (stop < end && !tail(bytes, stop, end)) {
            return false;
        }
        return keep(bytes, start, stop);
    }

    private boolean tail(byte[] bytes, int from, int to) {
        decorated = true;
        String tail = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        if (tail.equals("%")) {
            percent = true;
            return true;
        }
        if (tail.equals("-") && !negative) {
            negative = true;
            return true;
        }
        return tail.isEmpty() || (!currency && isCurrency(bytes, from, to));
    }

    private boolean isCurrency(byte[] bytes, int from, int to) {
        String word =
                new String(bytes, from, to - from, StandardCharsets.UTF_8)
                        .replace('\u00a0', ' ')
                        .strip()
                        .toLowerCase(Locale.ROOT);
        decorated = true;
        currency = CURRENCIES.contains(word);
        return currency || word.isEmpty();
    }

    private boolean keep(byte[] bytes, int from, int to) {
        boolean exponent = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (digit(b)) {
                body[length++] = b;
            } else if ((b == '.' || b == ',') && !exponent) {
                marked = true;
                decorated |= b == ',';
                body[length++] = b;
            } else if (b == ' ' || b == '\'') {
                decorated = true;
                body[length++] = '_';
            } else if (b == (byte) 0xC2 && i + 1 < to && bytes[i + 1] == (byte) 0xA0) {
                decorated = true;
                i++;
                body[length++] = '_';
            } else if (b == (byte) 0xE2 && i + 2 < to && bytes[i + 1] == (byte) 0x80) {
                // Narrow no-break space and the typographic apostrophe.
                if (bytes[i + 2] != (byte) 0xAF && bytes[i + 2] != (byte) 0x99) {
                    return false;
                }
                decorated = true;
                i += 2;
                body[length++] = '_';
            } else if ((b == 'e' || b == 'E') && !exponent && length > 0 && i + 1 < to) {
                exponent = true;
                exponential = true;
                shortened = b == 'E' && bytes[i + 1] == '+' && to - i == 4 && bytes[i + 2] != '0';
                body[length++] = 'e';
                if (bytes[i + 1] == '-' || bytes[i + 1] == '+') {
                    i++;
                    body[length++] = bytes[i];
                }
            } else {
                return false;
            }
        }
        return true;
    }

    /// Whether the body is a number with the given decimal mark and group mark.
    private boolean fits(byte mark, byte group) {
        int at = 0;
        int run = 0;
        byte groups = 0;
        while (at < length && body[at] != mark && body[at] != 'e') {
            byte b = body[at];
            if (digit(b)) {
                run++;
            } else {
                boolean first = groups == 0;
                if ((b != group && b != '_') || (!first && b != groups)) {
                    return false;
                }
                if (first ? run < 1 || run > 3 || body[0] == '0' : run != 3) {
                    return false;
                }
                groups = b;
                run = 0;
            }
            at++;
        }
        if (groups != 0 && run != 3) {
            return false;
        }
        int digits = at;
        if (at < length && body[at] == mark) {
            at++;
            while (at < length && digit(body[at])) {
                at++;
                digits++;
            }
        }
        if (digits == 0) {
            return false;
        }
        if (at < length && body[at] == 'e') {
            at++;
            if (at < length && !digit(body[at])) {
                at++;
            }
            int exponent = at;
            while (at < length && digit(body[at])) {
                at++;
            }
            return at == length && at > exponent && at - exponent <= 4;
        }
        return at == length;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean outside(byte b, boolean inside) {
        return !digit(b) && b != '-' && b != '+' && b != ' ' && (inside || b != '.') && b != ',';
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(body, length), StandardCharsets.US_ASCII);
    }
}
