package coterie.recipe;

import java.util.Optional;

/// What a recipe says about how its source is read; what it does not say is proven from the source,
/// and what the command line says wins.
///
/// @param delimiter one sign
/// @param encoding a name such as `windows-1252`
/// @param header whether the first line holds names
/// @param decimal `point` or `comma`
/// @param dateOrder `dmy`, `mdy` or `ymd`
/// @param sheet of a workbook
/// @param badCell `reject` or `missing`
public record SourceHints(
        Optional<Character> delimiter,
        Optional<String> encoding,
        Optional<Boolean> header,
        Optional<String> decimal,
        Optional<String> dateOrder,
        Optional<String> sheet,
        Optional<String> badCell) {

    /// Nothing said.
    public static final SourceHints NONE =
            new SourceHints(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
