package coterie.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The words that stand for a missing value.
final class MissingWords {
    private static final Set<String> WORDS =
            Set.of(
                    "NA", "N/A", "n/a", "na", "null", "NULL", "Null", "NaN", "nan", "NAN", "#N/A",
                    "#NULL!", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "-", "--", "?",
                    "\\N");

    private static final int LONGEST = 7;

    private final Set<String> seen = new TreeSet<>();

    /// Whether the trimmed cell stands for a missing value. An empty one always does.
    boolean contains(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return true;
        }
        if (length > LONGEST || !candidate(bytes[start])) {
            return false;
        }
        String word = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (WORDS.contains(word)) {
            seen.add(word);
            return true;
        }
        return false;
    }

    /// The words met so far, sorted; the empty one is not among them.
    Set<String> seen() {
        return Collections.unmodifiableSet(seen);
    }

    private static boolean candidate(byte first) {
        return switch (first) {
            case 'N', 'n', '#', '-', '?', '\\' -> true;
            default -> false;
        };
    }
}
