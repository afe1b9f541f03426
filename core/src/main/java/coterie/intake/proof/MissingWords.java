package coterie.intake.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The words that stand for a missing value in one column. Infinite values are no values either: no
/// distance can be taken to them.
public final class MissingWords {
    private static final Set<String> WORDS =
            Set.of(
                    "NA",
                    "N/A",
                    "n/a",
                    "na",
                    "N.A.",
                    "n.a.",
                    "null",
                    "NULL",
                    "Null",
                    "NaN",
                    "nan",
                    "NAN",
                    "#N/A",
                    "#NULL!",
                    "#VALUE!",
                    "#DIV/0!",
                    "#REF!",
                    "#NAME?",
                    "#NUM!",
                    "-",
                    "--",
                    "?",
                    "\\N",
                    "inf",
                    "Inf",
                    "INF",
                    "-inf",
                    "-Inf",
                    "-INF",
                    "+inf",
                    "infinity",
                    "Infinity",
                    "-infinity",
                    "-Infinity",
                    "∞");

    private static final int LONGEST = 9;

    private final SortedMap<String, Long> seen = new TreeMap<>();

    /// Whether the trimmed cell stands for a missing value. An empty one always does.
    public boolean contains(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return true;
        }
        if (length > LONGEST || !candidate(bytes[start])) {
            return false;
        }
        if (bytes[start] == '-' && length > 2 && bytes[start + 1] <= '9') {
            return false;
        }
        String word = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (WORDS.contains(word)) {
            seen.merge(word, 1L, Long::sum);
            return true;
        }
        return false;
    }

    /// How often each word was met, sorted; the empty one is not among them.
    public SortedMap<String, Long> seen() {
        return Collections.unmodifiableSortedMap(seen);
    }

    /// Such as `"NA" read as missing in 12 rows`; empty when no word was met.
    String note() {
        return seen.entrySet().stream().map(MissingWords::note).collect(Collectors.joining(", "));
    }

    private static String note(Map.Entry<String, Long> word) {
        return "\"%s\" read as missing in %d row%s"
                .formatted(word.getKey(), word.getValue(), word.getValue() == 1 ? "" : "s");
    }

    private static boolean candidate(byte first) {
        return switch (first) {
            case 'N', 'n', '#', '-', '?', '\\', 'i', 'I', '+', (byte) 0xE2 -> true;
            default -> false;
        };
    }
}
