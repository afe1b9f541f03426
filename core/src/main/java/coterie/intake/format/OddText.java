package coterie.intake.format;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;

/// Characters that mislead the eye: invisible ones, ones that turn the writing direction, and
/// letters of different scripts in one word.
final class OddText {
    private static final Set<UnicodeScript> ALIKE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private OddText() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(OddText::hidden)
                || text.codePoints()
                                .mapToObj(UnicodeScript::of)
                                .filter(ALIKE::contains)
                                .distinct()
                                .count()
                        > 1;
    }

    /// The text with everything but ASCII written as an escape.
    static String shown(String text) {
        return text.codePoints()
                .mapToObj(c -> c >= ' ' && c < 127 ? Character.toString(c) : "\\u%04X".formatted(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
