package coterie.intake.proof;

import coterie.intake.ReadOptions.DateOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/// Takes a written date apart, with or without a time, into its three parts.
///
/// `2012-09-04`, `4.9.2012`, `9/4/12`, `04-Sep-2012`, `Sep 4, 2012`; a time may follow a blank or a
/// `T`, with seconds, AM or PM, and an offset, which turns it into UTC. Two-digit years are 1950 to
/// 2049. One instance is reused for many cells by one thread.
public final class DateText {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 40;
    private static final int PIVOT = 50;

    private final int[] parts = new int[3];
    private final int[] digits = new int[3];
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private char separator;
    private boolean named;
    private boolean timed;
    private boolean impossible;
    private int seconds;
    private long nanos;
    private int offsetMinutes;

    /// Whether the trimmed cell is a date in at least one order.
    public boolean parse(byte[] text, int start, int stop) {
        bytes = text;
        at = start;
        end = stop;
        named = false;
        timed = false;
        impossible = false;
        seconds = 0;
        nanos = 0;
        offsetMinutes = 0;
        if (stop - start > LONGEST || stop - start < 6 || !date() || !(at == end || time())) {
            return false;
        }
        for (DateOrder order : DateOrder.values()) {
            if (fits(order)) {
                return true;
            }
        }
        impossible = true;
        return false;
    }

    /// Whether the last cell was written like a date but is no day of the calendar.
    boolean impossible() {
        return impossible;
    }

    /// Whether the parts are a day of the calendar in that order. A year of four digits that comes
    /// first leaves only year, month, day; a month in letters says itself which it is.
    boolean fits(DateOrder order) {
        if (digits[0] == 4) {
            return order == DateOrder.YMD && day(parts[0], parts[1], parts[2]);
        }
        return switch (order) {
            case YMD -> digits[2] == 2 && digits[0] == 2 && day(year(0), parts[1], parts[2]);
            case DMY -> digits[2] != 1 && digits[0] <= 2 && day(year(2), parts[1], parts[0]);
            case MDY -> digits[2] != 1 && digits[0] <= 2 && day(year(2), parts[0], parts[1]);
        };
    }

    /// Whether it is a day in either order, and not the same one.
    boolean twoDays() {
        return !named && fits(DateOrder.DMY) && fits(DateOrder.MDY) && parts[0] != parts[1];
    }

    /// Whether the year comes first, in four digits.
    boolean yearFirst() {
        return digits[0] == 4;
    }

    /// Whether the year has only two digits.
    boolean shortYear() {
        return digits[0] != 4 && digits[2] == 2;
    }

    /// Whether the month is written in letters.
    boolean named() {
        return named;
    }

    /// Whether a time of day other than midnight is written.
    boolean timed() {
        return timed && (seconds != 0 || nanos != 0 || offsetMinutes != 0);
    }

    /// The mark between the parts.
    char separator() {
        return separator;
    }

    /// The day and the time of day, in UTC, read in that order.
    LocalDateTime moment(DateOrder order) {
        LocalDate day =
                yearFirst()
                        ? LocalDate.of(parts[0], parts[1], parts[2])
                        : switch (order) {
                            case YMD -> LocalDate.of(year(0), parts[1], parts[2]);
                            case DMY -> LocalDate.of(year(2), parts[1], parts[0]);
                            case MDY -> LocalDate.of(year(2), parts[0], parts[1]);
                        };
        return day.atStartOfDay().plusSeconds(seconds - 60L * offsetMinutes).plusNanos(nanos);
    }

    private int year(int part) {
        int year = parts[part];
        if (digits[part] == 4) {
            return year;
        }
        return year < PIVOT ? 2000 + year : 1900 + year;
    }

    private static boolean day(int year, int month, int day) {
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 28 + (day <= 28 ? 0 : YearMonth.of(year, month).lengthOfMonth() - 28);
    }

    private boolean date() {
        int letters = -1;
        for (int part = 0; part < 3; part++) {
            int from = at;
            int value = 0;
            while (at < end && digit(bytes[at]) && at - from < 4) {
                value = 10 * value + bytes[at++] - '0';
            }
            digits[part] = at - from;
            if (at == from) {
                value = month();
                if (value == 0 || letters >= 0) {
                    return false;
                }
                letters = part;
                digits[part] = 2;
            }
            parts[part] = value;
            if (part < 2 && !separator(part)) {
                return false;
            }
        }
        if (digits[0] == 3
                || digits[1] > 2
                || digits[2] == 3
                || (digits[0] == 4 && digits[2] > 2)) {
            return false;
        }
        if (digits[0] != 4 && digits[2] < 2) {
            return false;
        }
        if (letters >= 0) {
            named = true;
            if (letters == 0) {
                int month = parts[0];
                parts[0] = parts[1];
                parts[1] = month;
                digits[0] = digits[1];
                digits[1] = 2;
            }
            return letters < 2 && digits[0] != 0;
        }
        return true;
    }

    private int month() {
        if (at + 3 > end) {
            return 0;
        }
        int month = 0;
        for (int i = 0; i < MONTHS.length() && month == 0; i += 3) {
            if ((bytes[at] | 32) == MONTHS.charAt(i)
                    && (bytes[at + 1] | 32) == MONTHS.charAt(i + 1)
                    && (bytes[at + 2] | 32) == MONTHS.charAt(i + 2)) {
                month = i / 3 + 1;
            }
        }
        int from = at;
        while (at < end && (bytes[at] | 32) >= 'a' && (bytes[at] | 32) <= 'z') {
            at++;
        }
        return at - from <= 9 ? month : 0;
    }

    private boolean separator(int part) {
        if (at >= end) {
            return false;
        }
        char mark = (char) bytes[at];
        if (mark == ',' && part == 1) {
            at++;
            mark = ' ';
            return at < end && bytes[at++] == ' ';
        }
        if (mark != '-' && mark != '/' && mark != '.' && mark != ' ') {
            return false;
        }
        if (part > 0 && mark != separator) {
            return false;
        }
        separator = mark;
        at++;
        return true;
    }

    private boolean time() {
        if (bytes[at] != ' ' && bytes[at] != 'T') {
            return false;
        }
        at++;
        int hour = twoDigits();
        if (hour < 0 || hour > 24 || at >= end || bytes[at++] != ':') {
            return false;
        }
        int minute = twoDigits();
        int second = 0;
        if (minute < 0 || minute > 59) {
            return false;
        }
        if (at < end && bytes[at] == ':') {
            at++;
            second = twoDigits();
            if (second < 0 || second > 59) {
                return false;
            }
            if (at < end && bytes[at] == '.') {
                at++;
                long unit = 100_000_000;
                while (at < end && digit(bytes[at])) {
                    nanos += unit * (bytes[at++] - '0');
                    unit /= 10;
                }
                nanos -= nanos % 1000;
            }
        }
        if (at < end && bytes[at] == ' ') {
            at++;
        }
        if (at + 2 == end && (bytes[at + 1] | 32) == 'm') {
            int half = bytes[at] | 32;
            if ((half != 'a' && half != 'p') || hour > 12) {
                return false;
            }
            hour = hour % 12 + (half == 'p' ? 12 : 0);
            at = end;
        }
        timed = true;
        seconds = 3600 * hour + 60 * minute + second;
        return hour < 24 && (at == end || offset());
    }

    private boolean offset() {
        if (bytes[at] == 'Z') {
            return at + 1 == end;
        }
        int sign = bytes[at] == '+' ? 1 : bytes[at] == '-' ? -1 : 0;
        at++;
        int hours = twoDigits();
        if (sign == 0 || hours < 0) {
            return false;
        }
        int minutes = 0;
        if (at < end) {
            if (bytes[at] == ':') {
                at++;
            }
            minutes = twoDigits();
        }
        offsetMinutes = sign * (60 * hours + minutes);
        return minutes >= 0 && at == end;
    }

    private int twoDigits() {
        int from = at;
        int value = 0;
        while (at < end && at - from < 2 && digit(bytes[at])) {
            value = 10 * value + bytes[at++] - '0';
        }
        return at == from ? -1 : value;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }
}
