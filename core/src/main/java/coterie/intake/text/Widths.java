package coterie.intake.text;

import java.util.ArrayList;
import java.util.List;

/// Counts the records that have more or fewer fields than the table has columns.
public final class Widths {
    private static final int SHOWN = 5;

    private final List<Long> shortLines = new ArrayList<>();
    private long tooShort;
    private long tooLong;
    private long surplusEmpty;
    private long full;
    private long firstFull = -1;

    /// Counts a record; false when it has values that belong to no column.
    boolean count(RecordScanner record, int width) {
        int fields = record.fields();
        if (fields > width) {
            return surplus(surplus(record, width));
        }
        return narrow(fields, width, record.line());
    }

    boolean count(Held record, int width) {
        int fields = record.fields().size();
        if (fields > width) {
            return surplus(
                    record.fields().stream().skip(width).anyMatch(field -> !field.isBlank()));
        }
        return narrow(fields, width, record.line());
    }

    private boolean surplus(boolean filled) {
        if (filled) {
            tooLong++;
        } else {
            surplusEmpty++;
        }
        return !filled;
    }

    private boolean narrow(int fields, int width, long line) {
        if (fields < width) {
            tooShort++;
            if (shortLines.size() < SHOWN + Header.LEADS) {
                shortLines.add(line);
            }
        } else {
            full++;
            firstFull = firstFull < 0 ? line : Math.min(firstFull, line);
        }
        return true;
    }

    /// Whether fields beyond the width hold anything.
    public static boolean surplus(RecordScanner record, int width) {
        for (int field = width; field < record.fields(); field++) {
            for (int i = record.start(field); i < record.end(field); i++) {
                if (record.bytes()[i] != ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether every record had as many fields as there are columns.
    boolean uniform() {
        return tooShort + tooLong + surplusEmpty == 0;
    }

    public long tooShort() {
        return tooShort;
    }

    public long tooLong() {
        return tooLong;
    }

    /// Records with as many fields as there are columns.
    public long full() {
        return full;
    }

    /// Line of the first of these; -1 when there is none.
    public long firstFull() {
        return firstFull;
    }

    /// The first lines with too few fields, as a list.
    public String shownShort() {
        String lines =
                String.join(
                        ", ",
                        shortLines.stream().sorted().limit(SHOWN).map(String::valueOf).toList());
        return tooShort > SHOWN ? lines + " …" : lines;
    }
}
