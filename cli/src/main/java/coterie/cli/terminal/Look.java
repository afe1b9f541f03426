package coterie.cli.terminal;

/// How text looks: as wide as the terminal, with emphasis that is there on a terminal and absent
/// elsewhere; nothing is said by it alone.
///
/// @param colour whether escape codes may be used
/// @param width columns; no line is wider
public record Look(boolean colour, int width) {
    public String strong(String text) {
        return wrap("1", text);
    }

    public String quiet(String text) {
        return wrap("2", text);
    }

    public String warning(String text) {
        return wrap("33", text);
    }

    private String wrap(String code, String text) {
        return colour ? "\033[" + code + 'm' + text + "\033[0m" : text;
    }
}
