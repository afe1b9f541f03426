package coterie.intake;

/// Somebody's text, as a message may repeat it.
public final class Excerpt {
    private Excerpt() {}

    /// At most `length` characters of a text, without control characters.
    public static String of(String text, int length) {
        String plain =
                text.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .limit(length)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.strip();
    }
}
