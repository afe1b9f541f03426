package coterie.intake.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words for yes and no in the languages of common exports.
final class YesNoWords {
    private static final List<List<String>> YES =
            List.of(
                    List.of("yes", "y", "true"),
                    List.of("ja", "j", "wahr"),
                    List.of("oui", "o", "vrai"),
                    List.of("si", "sí", "sì", "verdadero", "vero"),
                    List.of("sim", "verdadeiro"));
    private static final List<List<String>> NO =
            List.of(
                    List.of("no", "n", "false"),
                    List.of("nein", "n", "nee", "falsch"),
                    List.of("non", "n", "faux"),
                    List.of("no", "falso"),
                    List.of("não", "nao", "falso"));

    /// Bytes of the longest word.
    static final int LONGEST = 10;

    private YesNoWords() {}

    /// What a word says; empty when it says neither.
    static Optional<Word> find(byte[] bytes, int start, int end) {
        if (end - start > LONGEST || !letter(bytes[start])) {
            return Optional.empty();
        }
        String word =
                new String(bytes, start, end - start, StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT);
        int yes = languages(YES, word);
        int no = languages(NO, word);
        return yes == 0 && no == 0
                ? Optional.empty()
                : Optional.of(new Word(yes != 0, yes != 0 ? yes : no));
    }

    private static int languages(List<List<String>> words, String word) {
        int languages = 0;
        for (int language = 0; language < words.size(); language++) {
            if (words.get(language).contains(word)) {
                languages |= 1 << language;
            }
        }
        return languages;
    }

    private static boolean letter(byte b) {
        return switch ((char) (b | 32)) {
            case 'y', 't', 'j', 'w', 'o', 'v', 's', 'n', 'f' -> true;
            default -> false;
        };
    }

    /// One of the words.
    ///
    /// @param yes whether it means yes
    /// @param languages a bit for each language it belongs to
    record Word(boolean yes, int languages) {}
}
