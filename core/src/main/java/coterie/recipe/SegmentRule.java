package coterie.recipe;

import coterie.kernel.catalogue.Methods;
import java.util.List;
import java.util.OptionalInt;

/// How many segments and how hard to look for them.
///
/// @param methods the words of the methods that look for them, of [Methods#words]; one at least
/// @param k the number of segments; absent lets the silhouette choose
/// @param kMin smallest k of the comparison, at least 1
/// @param kMax largest k of the comparison
/// @param restarts k-means++ starts for each k; each is a chain
/// @param swaps random swaps tried in each chain
/// @param exactRestarts whether every start is carried on to all rows, where there are so many that
///   otherwise only the best are
/// @param beside the k that is set beside the chosen one; absent takes the runner-up
public record SegmentRule(
        List<String> methods,
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
        this(
                List.of(Methods.K_MEANS.word()),
                k,
                kMin,
                kMax,
                restarts,
                swaps,
                false,
                OptionalInt.empty());
    }
}
