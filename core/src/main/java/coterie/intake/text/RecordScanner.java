package coterie.intake.text;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Cuts UTF-8 bytes into records and fields, one record at a time and without making strings.
///
/// This is the independent witness: what any engine loads is compared with what was counted here. A
/// line ends with LF, CRLF or CR. A field that starts with the quote runs to the closing one; a
/// quote elsewhere is an ordinary character. Memory: one record, at most [#LONGEST] bytes.
public final class RecordScanner implements AutoCloseable {
    /// Longest record in bytes.
    public static final int LONGEST = 2_000_000;

    /// Most fields a record may have.
    static final int WIDEST = 4_096;

    private final InputStream in;
    private final byte delimiter;
    private final boolean delimited;
    private final boolean blanks;
    private final byte quote;
    private final boolean backslash;

    private byte[] bytes = new byte[1 << 18];
    private int limit;
    private int next;
    private boolean ended;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int fields;
    private int recordStart;
    private long line;
    private long nextLine = 1;
    private long consumed;
    private boolean unclosed;
    private boolean odd;
    private boolean quoted;
    private boolean escaped;
    private long lineBreaks;
    private long openLine;
    private final LineEnds lineEnds;

    RecordScanner(InputStream in, TextDialect dialect, LineEnds lineEnds) {
        this.in = in;
        this.lineEnds = lineEnds;
        delimiter = (byte) dialect.delimiter();
        delimited = dialect.delimiter() != TextDialect.NO_DELIMITER;
        blanks = dialect.delimiter() == ' ';
        quote = (byte) dialect.quote();
        backslash = dialect.backslash();
    }

    /// Goes on to the next record; false at the end.
    public boolean next() {
        line = nextLine;
        while (true) {
            recordStart = next;
            if (next == limit && !fill()) {
                return false;
            }
            int end = cut(next);
            if (end >= 0) {
                next = end;
                return true;
            }
            fill();
        }
    }

    /// Line of the file on which the current record starts, from 1.
    public long line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    /// The bytes that [#start] and [#end] point into, until the next call of [#next].
    public byte[] bytes() {
        return bytes;
    }

    public int start(int field) {
        return starts[field];
    }

    public int end(int field) {
        return ends[field];
    }

    /// Whether the current record holds nothing but blanks and delimiters.
    public boolean blank() {
        for (int field = 0; field < fields; field++) {
            for (int i = starts[field]; i < ends[field]; i++) {
                if (bytes[i] > ' ' || bytes[i] < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether the current record's last quote is never closed.
    boolean unclosed() {
        return unclosed;
    }

    /// Whether the current record has a quote where a careful writer puts none.
    boolean odd() {
        return odd;
    }

    /// Whether the current record has a quoted field.
    boolean quoted() {
        return quoted;
    }

    /// Whether the current record runs over more than one line.
    boolean spans() {
        return lineBreaks > 0;
    }

    /// Bytes of all records so far.
    public long consumed() {
        return consumed + next;
    }

    /// Line on which the last quote of the current record opens.
    long openLine() {
        return openLine;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finds the fields of the record at `from`; the index after it, or -1 when bytes are missing.
    private int cut(int from) {
        fields = 0;
        unclosed = false;
        odd = false;
        quoted = false;
        lineBreaks = 0;
        int at = from;
        while (true) {
            if (fields == starts.length) {
                widen();
            }
            at = field(blanks ? behindBlanks(at) : at);
            if (at < 0) {
                return -1;
            }
            fields++;
            if (at >= limit) {
                break;
            }
            if (delimited && bytes[at] == delimiter) {
                at++;
                if (!blanks) {
                    continue;
                }
                at = behindBlanks(at);
                if (at >= limit || (bytes[at] != '\n' && bytes[at] != '\r')) {
                    continue;
                }
            }
            at = lineEnd(at);
            if (at < 0) {
                return -1;
            }
            break;
        }
        nextLine = line + lineBreaks + 1;
        unescape();
        return at;
    }

    /// Notes the field that starts at `at`; the index behind it, or -1 when bytes are missing.
    private int field(int at) {
        int open = blanks ? at : behindBlanks(at);
        int behind = open < limit && bytes[open] == quote ? quoted(at, open) : plain(at);
        return behind >= limit && !ended ? -1 : behind;
    }

    private int plain(int start) {
        int at = start;
        while (at < limit) {
            byte b = bytes[at];
            if (ends(b)) {
                break;
            }
            odd |= b == quote;
            at++;
        }
        starts[fields] = start;
        ends[fields] = at;
        return at;
    }

    private int quoted(int start, int open) {
        odd |= open > start;
        quoted = true;
        openLine = line + lineBreaks;
        escaped = false;
        int close = closing(open + 1);
        if (close < 0) {
            return -1;
        }
        int at = Math.min(limit, close + 1);
        int behind = blanks ? at : behindBlanks(at);
        if (behind < limit && !ends(bytes[behind])) {
            odd = true;
            while (behind < limit && !ends(bytes[behind])) {
                behind++;
            }
            starts[fields] = open;
            ends[fields] = behind;
        } else {
            starts[fields] = open + 1;
            // Marked for unescaping once the whole record is here.
            ends[fields] = escaped ? -close : close;
        }
        return behind;
    }

    /// The index of the quote that closes what begins at `from`, or -1 when bytes are missing.
    private int closing(int from) {
        for (int at = from; ; at++) {
            if (at >= limit) {
                unclosed = ended;
                return ended ? at : -1;
            }
            byte b = bytes[at];
            if (backslash && b == '\\' && at + 1 < limit) {
                escaped = true;
                at++;
                b = bytes[at];
            } else if (b == quote) {
                if (at + 1 >= limit && !ended) {
                    return -1;
                }
                if (backslash || at + 1 >= limit || bytes[at + 1] != quote) {
                    return at;
                }
                escaped = true;
                at++;
            }
            if (b == '\n' || (b == '\r' && at + 1 < limit && bytes[at + 1] != '\n')) {
                lineBreaks++;
            }
        }
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < limit && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private boolean ends(byte b) {
        return b == '\n' || b == '\r' || (delimited && b == delimiter);
    }

    /// The index after the line end at `at`, or -1 when it may go on.
    private int lineEnd(int at) {
        if (bytes[at] == '\n') {
            lineEnds.lf++;
            return at + 1;
        }
        if (at + 1 == limit && !ended) {
            return -1;
        }
        if (at + 1 < limit && bytes[at + 1] == '\n') {
            lineEnds.crlf++;
            return at + 2;
        }
        lineEnds.cr++;
        return at + 1;
    }

    private void unescape() {
        for (int field = 0; field < fields; field++) {
            if (ends[field] >= 0) {
                continue;
            }
            int write = starts[field];
            int stop = -ends[field];
            for (int read = write; read < stop; read++) {
                if (bytes[read] == (backslash ? (byte) '\\' : quote) && read + 1 < stop) {
                    read++;
                }
                bytes[write++] = bytes[read];
            }
            ends[field] = write;
        }
    }

    private void widen() {
        if (fields >= WIDEST) {
            throw new CoterieException(
                    FaultCode.LIMIT_EXCEEDED,
                    "Line "
                            + line
                            + " has more than "
                            + WIDEST
                            + " fields, which is more columns than Coterie reads. Keep the columns"
                            + " that describe customers and drop the others.");
        }
        starts = Arrays.copyOf(starts, 2 * fields);
        ends = Arrays.copyOf(ends, 2 * fields);
    }

    /// Gets more bytes behind the current record; false when there are none.
    private boolean fill() {
        if (ended) {
            return next < limit;
        }
        if (recordStart > 0) {
            System.arraycopy(bytes, recordStart, bytes, 0, limit - recordStart);
            consumed += recordStart;
            limit -= recordStart;
            next -= recordStart;
            recordStart = 0;
        }
        if (limit == bytes.length) {
            if (limit > LONGEST) {
                throw tooLong();
            }
            bytes = Arrays.copyOf(bytes, 2 * limit);
        }
        try {
            int read = in.readNBytes(bytes, limit, bytes.length - limit);
            limit += read;
            ended = limit < bytes.length;
            return limit > next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CoterieException tooLong() {
        return new CoterieException(
                FaultCode.LIMIT_EXCEEDED,
                "The record at line "
                        + line
                        + " is longer than "
                        + LONGEST
                        + " bytes. Either a quote that opens there is never closed, or a cell holds"
                        + " a whole document; mend the line or drop that column.");
    }
}
