package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.ParallelScan;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The silhouettes that take distances to the means of the clusters, both from one pass; O(n k).
///
/// @param simplified of Euclidean distances to means
/// @param squared of mean squared distances to rows, which follow from those to means
record MeanSilhouettes(OptionalDouble simplified, OptionalDouble squared) {
    private static final MeanSilhouettes UNDEFINED =
            new MeanSilhouettes(OptionalDouble.empty(), OptionalDouble.empty());

    /// One a labeling; absent for fewer than two clusters with rows.
    static List<MeanSilhouettes> of(
            Rows rows, List<Labels> labelings, List<Dispersion> dispersions, int threads) {
        List<List<Run>> all =
                ParallelScan.run(
                        threads,
                        rows,
                        () ->
                                IntStream.range(0, labelings.size())
                                        .mapToObj(
                                                t -> new Run(labelings.get(t), dispersions.get(t)))
                                        .toList(),
                        (runs, first, count, z) -> runs.forEach(run -> run.add(first, count, z)));
        List<Run> total = all.getFirst();
        for (List<Run> other : all.subList(1, all.size())) {
            IntStream.range(0, total.size()).forEach(t -> total.get(t).add(other.get(t)));
        }
        List<MeanSilhouettes> found = new ArrayList<>();
        for (int t = 0; t < total.size(); t++) {
            boolean several =
                    dispersions.get(t).sizes().stream().filter(size -> size > 0).count() > 1;
            found.add(several ? total.get(t).mean(rows.size()) : UNDEFINED);
        }
        return found;
    }

    /// What one thread gathers about one labeling.
    private static final class Run {
        private final Labels labels;
        private final double[][] means;
        private final double[] sizes;
        private final double[] spreads;
        private final ExactSum simplified = new ExactSum();
        private final ExactSum squared = new ExactSum();
        private double[][] squares;

        Run(Labels labels, Dispersion dispersion) {
            int k = dispersion.clusters();
            Matrix matrix = dispersion.means();
            this.labels = labels;
            this.means = new double[k][];
            this.sizes = new double[k];
            this.spreads = new double[k];
            this.squares = new double[k][0];
            for (int c = 0; c < k; c++) {
                means[c] = matrix.row(c);
                sizes[c] = dispersion.sizes().get(c);
                spreads[c] = sizes[c] == 0 ? 0 : dispersion.withins().get(c) / sizes[c];
            }
        }

        void add(long first, int count, double[][] z) {
            if (squares[0].length < count) {
                squares = new double[means.length][count];
            }
            for (int c = 0; c < means.length; c++) {
                Arrays.fill(squares[c], 0, count, 0);
                for (int j = 0; j < z.length; j++) {
                    addSquares(squares[c], z[j], means[c][j], count);
                }
            }
            for (int i = 0; i < count; i++) {
                add(i, labels.at((int) first + i));
            }
        }

        private static void addSquares(double[] into, double[] z, double mean, int count) {
            for (int i = 0; i < count; i++) {
                double difference = z[i] - mean;
                into[i] += difference * difference;
            }
        }

        private void add(int i, int own) {
            double nearest = Double.POSITIVE_INFINITY;
            double nearestRows = Double.POSITIVE_INFINITY;
            for (int c = 0; c < means.length; c++) {
                if (c != own && sizes[c] > 0) {
                    nearest = Math.min(nearest, squares[c][i]);
                    nearestRows = Math.min(nearestRows, squares[c][i] + spreads[c]);
                }
            }
            if (nearest == Double.POSITIVE_INFINITY) {
                return;
            }
            simplified.add(silhouette(Math.sqrt(squares[own][i]), Math.sqrt(nearest)));
            if (sizes[own] > 1) {
                double others = sizes[own] / (sizes[own] - 1);
                squared.add(silhouette((squares[own][i] + spreads[own]) * others, nearestRows));
            }
        }

        /// (b − a) ÷ max(a, b), 0 where both are.
        private static double silhouette(double a, double b) {
            double larger = Math.max(a, b);
            return larger == 0 ? 0 : (b - a) / larger;
        }

        void add(Run other) {
            simplified.add(other.simplified);
            squared.add(other.squared);
        }

        MeanSilhouettes mean(long rows) {
            return new MeanSilhouettes(
                    OptionalDouble.of(simplified.value() / rows),
                    OptionalDouble.of(squared.value() / rows));
        }
    }
}
