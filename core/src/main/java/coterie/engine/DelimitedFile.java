package coterie.engine;

import coterie.recipe.expression.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;

/// A delimited text in UTF-8 with every detail spelled out, so that no engine guesses.
///
/// Days are ISO dates, numbers have a decimal point; a row with another number of fields than there
/// are columns is a fault.
///
/// @param path where it is
/// @param skip lines before the first record
/// @param delimiter between fields
/// @param quoting how fields are quoted
/// @param missing fields that stand for no value
/// @param longest bytes that the longest line may have
/// @param columns names and kinds of the fields, in order
public record DelimitedFile(
        Path path,
        long skip,
        char delimiter,
        Quoting quoting,
        List<String> missing,
        int longest,
        SequencedMap<String, Kind> columns) {

    /// How fields are quoted.
    ///
    /// @param quote around a field
    /// @param escape before a quote inside; the quote itself where it is doubled
    /// @param missing whether a quoted field can stand for no value
    public record Quoting(char quote, char escape, boolean missing) {}
}
