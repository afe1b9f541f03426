package coterie.explore;

/// How many values lie outside the bins of a histogram and are not drawn.
///
/// @param below smaller than the first edge
/// @param above greater than the last edge
public record Beyond(long below, long above) {
    public static final Beyond NONE = new Beyond(0, 0);
}
