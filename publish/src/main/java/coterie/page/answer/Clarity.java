package coterie.page.answer;

import coterie.page.Words;
import coterie.study.Study;
import java.util.Optional;
import java.util.OptionalDouble;

/// How clearly customers belong to their group, as a word with its meaning.
///
/// The words follow Kaufman and Rousseeuw, Finding Groups in Data (1990), table 4.
///
/// @param value the silhouette as people read it
/// @param word one word
/// @param meaning what it means for the reader
public record Clarity(String value, String word, String meaning) {
    /// Of the chosen segments; empty for a single segment.
    static Optional<Clarity> of(Study study) {
        OptionalDouble silhouette = study.chosen().choice().chosen().silhouette();
        return silhouette.isPresent()
                ? Optional.of(of(silhouette.getAsDouble()))
                : Optional.empty();
    }

    static Clarity of(double silhouette) {
        String value = Words.decimals(silhouette, 2);
        if (silhouette > 0.7) {
            return new Clarity(value, "strong", "The groups stand clearly apart.");
        }
        if (silhouette > 0.5) {
            return new Clarity(value, "fair", "The groups stand apart, with some in between.");
        }
        if (silhouette > 0.25) {
            return new Clarity(
                    value,
                    "weak",
                    "The groups are different on average but shade into each other: use them for"
                            + " many at once, not to judge one.");
        }
        return new Clarity(
                value,
                "none to speak of",
                "The data shows no clear groups; the segments cut a continuum into handy parts.");
    }
}
