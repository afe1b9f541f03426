package coterie.persona;

import java.util.Locale;

/// Small repairs of generated text.
final class Sentence {
    private Sentence() {}

    /// The text with a capital first letter.
    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
