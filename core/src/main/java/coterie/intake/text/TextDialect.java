package coterie.intake.text;

/// How the records of a delimited text are written. All three marks are ASCII.
///
/// @param delimiter between fields
/// @param quote around fields that hold the delimiter or a line end
/// @param backslash whether a quote inside quotes is written `\"`; otherwise it is doubled
public record TextDialect(char delimiter, char quote, boolean backslash) {
    /// How Coterie writes: commas, double quotes, doubled.
    public static final TextDialect PLAIN = new TextDialect(',', '"', false);

    /// Stands for a text that has only one column.
    public static final char NO_DELIMITER = '\0';

    /// The delimiter as a word.
    public String delimiterWord() {
        return switch (delimiter) {
            case '\t' -> "tab";
            case ' ' -> "blank";
            case NO_DELIMITER -> "none";
            default -> Character.toString(delimiter);
        };
    }
}
