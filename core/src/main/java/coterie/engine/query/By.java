package coterie.engine.query;

/// What answers are sorted by; missing comes last, texts are compared by their UTF-8 bytes.
///
/// @param item need not be an item of the query
/// @param falling whether the greatest comes first
public record By(Item item, boolean falling) {
    public static By rising(Item item) {
        return new By(item, false);
    }

    public static By falling(Item item) {
        return new By(item, true);
    }
}
