package coterie.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the words somebody may have meant.
public final class Nearest {
    private static final int OFFERED = 3;

    private Nearest() {}

    /// The words most like `word`, at most three, best first; words with nothing in common are left
    /// out.
    public static List<String> to(String word, Collection<String> words) {
        String plain = plain(word);
        return words.stream()
                .distinct()
                .filter(other -> distance(plain, plain(other)) <= allowed(plain, plain(other)))
                .sorted(
                        Comparator.comparingInt((String other) -> distance(plain, plain(other)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .toList();
    }

    /// `did you mean a or b?`, or the whole list when nothing is near: `possible are a, b, c`.
    public static String offer(String word, Collection<String> words) {
        List<String> near = to(word, words);
        return near.isEmpty()
                ? "possible are " + String.join(", ", words)
                : "did you mean " + String.join(" or ", near) + "?";
    }

    /// The same as the end of a sentence.
    public static String sentence(String word, Collection<String> words) {
        String offer = offer(word, words);
        return offer.endsWith("?") ? offer : offer + ".";
    }

    private static int allowed(String a, String b) {
        boolean within = a.length() > 2 && b.length() > 2 && (a.contains(b) || b.contains(a));
        return within
                ? Math.max(a.length(), b.length())
                : Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /// Levenshtein distance: insertions, deletions and replacements that turn `a` into `b`.
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
