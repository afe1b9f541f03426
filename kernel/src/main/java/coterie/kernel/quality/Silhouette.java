package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The Euclidean silhouette (Rousseeuw 1987): for a row with mean distance a to the others of its
/// cluster and b to the nearest other cluster, (b − a) ÷ max(a, b); 0 for the only row of a
/// cluster. Higher is better, −1 to 1.
///
/// Exact up to `exactRows` rows: all n² distances, computed once for all labelings. Above that an
/// estimate: the mean over `sampleRows` named customers (the smallest hashes), each against *all*
/// rows. Distances are float32, summed as integers, so that neither threads nor the order of the
/// rows change anything.
///
/// It rewards outliers and prefers few, well separated clusters; 0.4 to 0.6 occurs without any
/// clusters in two dimensions.
///
/// @param exactRows most rows for which all distances are computed
/// @param sampleRows rows the estimate rests on
public record Silhouette(int exactRows, int sampleRows) implements Index {
    public static final Silhouette DEFAULT = new Silhouette(20_000, 2_000);

    private static final double DOUBT = 0.05;

    /// A silhouette's mean, and what it rests on.
    ///
    /// @param mean over the `rows`
    /// @param error with 95 % probability the mean over all rows is at most this far off (Hoeffding
    ///   1963); 0 when exact
    /// @param rows positions of the rows it was computed for, in hash order: all of them when exact
    /// @param values one a row, in the order of `rows`
    public record Score(double mean, double error, List<Integer> rows, List<Double> values) {
        public boolean exact() {
            return error == 0;
        }
    }

    @Override
    public About about() {
        return new About(
                "silhouette",
                "silhouette",
                "How clearly {rows} belong to their group",
                Direction.HIGHER,
                "−1 to 1",
                "Euclidean, 0 for the only row of a cluster; above 20,000 rows estimated on 2,000 named rows against all",
                "for fewer than two clusters with rows",
                "Rousseeuw 1987");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.silhouettes().stream()
                .map(score -> score.map(own -> OptionalDouble.of(own.mean())))
                .map(mean -> mean.orElse(OptionalDouble.empty()))
                .toList();
    }

    /// The scores of several labelings of the same points, by labeling; each must have at least two
    /// clusters.
    public List<Score> of(Points points, List<Labels> labelings, FitContext context) {
        for (Labels labels : labelings) {
            if (labels.clusters() < 2 || labels.size() != points.size()) {
                throw new IllegalArgumentException(
                        "%d labels in %d clusters for %d rows"
                                .formatted(labels.size(), labels.clusters(), points.size()));
            }
        }
        boolean exact = points.size() <= exactRows;
        int queries = exact ? (int) points.size() : sampleRows;
        int[] rows = points.keys().smallest(context.seed().split("silhouette"), queries);
        double[][] values = new SilhouetteSums(points, labelings, rows, context).values();
        double error = exact ? 0 : Math.sqrt(2 * Math.log(2 / DOUBT) / rows.length);
        List<Integer> named = IntStream.of(rows).boxed().toList();
        return Arrays.stream(values).map(own -> score(own, error, named)).toList();
    }

    private static Score score(double[] values, double error, List<Integer> rows) {
        double mean = ExactSum.of(values).value() / values.length;
        return new Score(mean, error, rows, Arrays.stream(values).boxed().toList());
    }
}
