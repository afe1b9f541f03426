package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far rows lie from the means of their clusters, and these from each other: what several
/// indices are made of.
///
/// All sums are exact, so that the order of the rows does not matter.
///
/// @param rows number of rows
/// @param means one row a cluster, in the units of the rows; a cluster without rows has the overall
///   mean
/// @param sizes rows a cluster
/// @param within sum of squared distances of the rows to the means of their clusters
/// @param between sum over the clusters of size times squared distance of their mean to the overall
///   mean
/// @param withins the same for each cluster alone
/// @param meanDistances mean Euclidean distance of a cluster's rows to its mean, by cluster
public record Dispersion(
        long rows,
        Matrix means,
        List<Long> sizes,
        double within,
        double between,
        List<Double> withins,
        List<Double> meanDistances) {

    public int clusters() {
        return sizes.size();
    }

    /// The dispersions of several labelings of the same rows, by labeling; two scans.
    public static List<Dispersion> of(Rows rows, List<Labels> labelings) {
        List<Run> runs = labelings.stream().map(labels -> new Run(labels, rows.width())).toList();
        rows.scan((first, count, z) -> runs.forEach(run -> run.addSums((int) first, count, z)));
        runs.forEach(Run::fixMeans);
        rows.scan((first, count, z) -> runs.forEach(run -> run.addSpread((int) first, count, z)));
        return runs.stream().map(Run::dispersion).toList();
    }

    private static final class Run {
        private final Labels labels;
        private final int width;
        private final ExactSum[][] sums;
        private final double[] overall;
        private final double[][] means;
        private final ExactSum[] distances;
        private final ExactSum[] withins;
        private double[] squared = {};

        Run(Labels labels, int width) {
            int k = labels.clusters();
            this.labels = labels;
            this.width = width;
            this.sums = new ExactSum[k][width];
            this.overall = new double[width];
            this.means = new double[k][width];
            this.distances = new ExactSum[k];
            this.withins = new ExactSum[k];
            for (int c = 0; c < k; c++) {
                Arrays.setAll(sums[c], j -> new ExactSum());
                distances[c] = new ExactSum();
                withins[c] = new ExactSum();
            }
        }

        void addSums(int first, int count, double[][] z) {
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < count; i++) {
                    sums[labels.at(first + i)][j].add(z[j][i]);
                }
            }
        }

        void fixMeans() {
            List<Long> sizes = labels.sizes();
            for (int j = 0; j < width; j++) {
                ExactSum all = new ExactSum();
                for (ExactSum[] cluster : sums) {
                    all.add(cluster[j]);
                }
                overall[j] = all.value() / labels.size();
                for (int c = 0; c < means.length; c++) {
                    long size = sizes.get(c);
                    means[c][j] = size == 0 ? overall[j] : sums[c][j].value() / size;
                }
            }
        }

        void addSpread(int first, int count, double[][] z) {
            if (squared.length < count) {
                squared = new double[count];
            }
            Arrays.fill(squared, 0, count, 0);
            for (int j = 0; j < width; j++) {
                for (int i = 0; i < count; i++) {
                    double difference = z[j][i] - means[labels.at(first + i)][j];
                    squared[i] += difference * difference;
                }
            }
            for (int i = 0; i < count; i++) {
                int label = labels.at(first + i);
                withins[label].add(squared[i]);
                distances[label].add(Math.sqrt(squared[i]));
            }
        }

        Dispersion dispersion() {
            List<Long> sizes = labels.sizes();
            ExactSum between = new ExactSum();
            ExactSum within = new ExactSum();
            List<Double> meanDistances = new ArrayList<>();
            for (int c = 0; c < means.length; c++) {
                within.add(withins[c]);
                between.add(sizes.get(c) * squaredDistance(means[c], overall));
                meanDistances.add(sizes.get(c) == 0 ? 0.0 : distances[c].value() / sizes.get(c));
            }
            return new Dispersion(
                    labels.size(),
                    Matrix.ofRows(means),
                    sizes,
                    within.value(),
                    between.value(),
                    Arrays.stream(withins).map(ExactSum::value).toList(),
                    List.copyOf(meanDistances));
        }
    }

    /// Euclidean distance of the means of two clusters.
    double distance(int a, int b) {
        return Math.sqrt(squaredDistance(means.row(a), means.row(b)));
    }

    private static double squaredDistance(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j])).sum();
    }
}
