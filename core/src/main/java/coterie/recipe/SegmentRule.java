package coterie.recipe;

import coterie.kernel.catalogue.Methods;
import java.util.OptionalInt;

/// How many segments and how hard to look for them.
///
/// @param method the word of the method that finds them, one of [Methods#words]
/// @param k the number of segments; absent lets the silhouette choose
/// @param kMin smallest k of the comparison, at least 1
/// @param kMax largest k of the comparison
/// @param restarts k-means++ starts for each k; each is a chain
/// @param swaps random swaps tried in each chain
/// @param exactRestarts whether every start is carried on to all rows, where there are so many that
///   otherwise only the best are
/// @param beside the k that is set beside the chosen one; absent takes the runner-up
public record SegmentRule(
        String method,
        OptionalInt k,
        int kMin,
        int kMax,
        int restarts,
        int swaps,
        boolean exactRestarts,
        OptionalInt beside) {
    /// What is used where nothing is said.
    public static final SegmentRule DEFAULT = new SegmentRule(OptionalInt.empty(), 2, 10, 10, 0);

    public SegmentRule(OptionalInt k, int kMin, int kMax, int restarts, int swaps) {
        this(Methods.K_MEANS.word(), k, kMin, kMax, restarts, swaps, false, OptionalInt.empty());
    }
}
