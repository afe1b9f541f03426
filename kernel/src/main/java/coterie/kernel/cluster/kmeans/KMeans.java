package coterie.kernel.cluster.kmeans;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.cluster.Clusterer;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Effort;
import java.util.List;

/// k-means: the k centres with the smallest sum of squared distances that the search finds.
///
/// Greedy k-means++ starts, Lloyd, optional swap search; the best start is polished in double until
/// labels stop changing and ends with one placing by [coterie.kernel.cluster.LowestCost]. Above
/// 32,768 rows, unless at most 16,384 of them differ, the starts run on a sample of 16,384
/// customers; the best four go on to one of 131,072 where there are more than twice as many, the
/// best two of these to samples each eight times as large and at last to all rows, and the better
/// of the two to its end there. With `exactRestarts` all of them go on to the end on all rows.
///
/// It fails to find groups that are not round and of similar width: it will cut a long group in two
/// and swallow a small one beside a large one. It always returns k clusters, whether or not there
/// are any; the indices in `coterie.kernel.quality` say how good they are.
///
/// @param k number of clusters, at least 1; at most the number of distinct rows
/// @param restarts k-means++ starts; each is a chain
/// @param swaps random swaps tried in each chain
/// @param maxIterations passes of one Lloyd run at most
/// @param tolerance a run ends when the centres' squared shift is at most this share of the
///   features' mean variance (scikit-learn's meaning); 0 runs until no label changes
/// @param exactRestarts whether every start is carried on to all rows
public record KMeans(
        int k, int restarts, int swaps, int maxIterations, double tolerance, boolean exactRestarts)
        implements Clusterer {
    /// What a reader calls it.
    public static final String NAME = "k-means";

    /// What it finds.
    public static final String ABOUT = "groups around centres, everyone with the nearest";

    public static final int MAX_ITERATIONS = 300;
    public static final double TOLERANCE = 1e-4;

    public KMeans {
        require(k >= 1 && k <= Labels.MAX_CLUSTERS, "k", k);
        require(restarts >= 1, "restarts", restarts);
        require(swaps >= 0, "swaps", swaps);
        require(maxIterations >= 1, "maxIterations", maxIterations);
        require(tolerance >= 0, "tolerance", tolerance);
    }

    public KMeans(int k, int restarts, int swaps) {
        this(k, restarts, swaps, MAX_ITERATIONS, TOLERANCE, false);
    }

    public static KMeans of(int k, Effort effort) {
        return new KMeans(
                k,
                effort.restarts(),
                effort.swaps(),
                MAX_ITERATIONS,
                TOLERANCE,
                effort.exactRestarts());
    }

    /// The same with every start carried on to all rows.
    public KMeans withExactRestarts() {
        return new KMeans(k, restarts, swaps, maxIterations, tolerance, true);
    }

    /// @throws coterie.fault.CoterieException `K_TOO_LARGE` when there are fewer rows than k
    @Override
    public Clustering fit(Points points, FitContext context) {
        return fit(List.of(this), points, context).getFirst();
    }

    @Override
    public List<Clustering> fitAll(
            List<? extends Clusterer> family, Points points, FitContext context) {
        return fit(family.stream().map(KMeans.class::cast).toList(), points, context);
    }

    /// Where Lloyd's algorithm ends that starts from given centres, on all rows, polished in double
    /// until no label changes; restarts and swaps do not count. Clusters keep the order of the
    /// centres.
    ///
    /// @param start one row a cluster, in scaled units
    public Clustering fitFrom(Matrix start, Points points, FitContext context) {
        if (start.rows() != k || start.columns() != points.width()) {
            throw new IllegalArgumentException(
                    "%d × %d centres for k = %d and %d features"
                            .formatted(start.rows(), start.columns(), k, points.width()));
        }
        return new Sweep(List.of(this), points, context).runFrom(start);
    }

    /// Fits several methods, such as one for each k, to the same points at once; sharing the work
    /// changes no result.
    public static List<Clustering> fit(List<KMeans> methods, Points points, FitContext context) {
        return new Sweep(methods, points, context).run();
    }

    private static void require(boolean valid, String name, Number value) {
        if (!valid) {
            throw new IllegalArgumentException(name + " cannot be " + value);
        }
    }
}
