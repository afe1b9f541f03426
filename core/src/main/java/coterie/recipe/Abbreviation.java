package coterie.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words of column names that were shortened by leaving out their vowels, as exports do.
public final class Abbreviation {
    private static final Pattern SHORTENED = Pattern.compile("[b-df-hj-np-tv-z]{3,}");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final List<String> WORDS = List.of("amount", "campaign");

    private Abbreviation() {}

    /// The word that a part of a name stands for: its consonants begin with the part, which has at
    /// least three letters and no vowel.
    public static Optional<String> of(String part) {
        String letters = part.toLowerCase(Locale.ROOT);
        return SHORTENED.matcher(letters).matches()
                ? WORDS.stream().filter(word -> consonants(word).startsWith(letters)).findFirst()
                : Optional.empty();
    }

    /// A name in lower case and spaced, with its shortened words written out.
    public static String written(String name) {
        return WORD.matcher(name).replaceAll(part -> of(part.group()).orElse(part.group()));
    }

    /// Whether a name without spaces begins with all the consonants of a word and nothing else of
    /// it.
    public static boolean begins(String name, String word) {
        return name.startsWith(consonants(word));
    }

    private static String consonants(String word) {
        return word.replaceAll("[aeiou]", "");
    }
}
