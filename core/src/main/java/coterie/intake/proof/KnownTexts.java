package coterie.intake.proof;

import java.util.Arrays;

/// Cells of one column that were found to be texts, so that the same ones need not be tried as
/// numbers, dates and yes or no again: a column of words repeats few of them.
///
/// Holds a cell a slot and forgets older ones; what it says is always true.
final class KnownTexts {
    private static final int SLOTS = 64;
    private static final int LONGEST = 40;
    private static final byte[] NONE = {};

    private final byte[][] slots = new byte[SLOTS][];

    KnownTexts() {
        Arrays.fill(slots, NONE);
    }

    /// Whether the trimmed cell, which is not empty, is known to be a text.
    boolean contains(byte[] bytes, int start, int end) {
        byte[] known = slots[slot(bytes, start, end)];
        return Arrays.equals(known, 0, known.length, bytes, start, end);
    }

    /// Remembers a cell that is a text.
    void add(byte[] bytes, int start, int end) {
        if (end - start <= LONGEST) {
            slots[slot(bytes, start, end)] = Arrays.copyOfRange(bytes, start, end);
        }
    }

    /// From length, ends and middle, which tell words of one column apart well enough.
    private static int slot(byte[] bytes, int start, int end) {
        int length = end - start;
        int mixed = 31 * length + bytes[start];
        mixed = 31 * mixed + bytes[end - 1];
        mixed = 31 * mixed + bytes[start + length / 2];
        return mixed & (SLOTS - 1);
    }
}
