package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.ParallelScan;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    public static List<Dispersion> of(Rows rows, List<Labels> labelings, int threads) {
        List<Sums> sums =
                gathered(
                        ParallelScan.run(
                                threads,
                                rows,
                                () -> each(labelings, labels -> new Sums(labels, rows.width())),
                                (own, first, count, z) ->
                                        own.forEach(one -> one.add((int) first, count, z))),
                        Sums::add);
        List<double[][]> means = sums.stream().map(Sums::means).toList();
        List<Spreads> spreads =
                gathered(
                        ParallelScan.run(
                                threads,
                                rows,
                                () ->
                                        IntStream.range(0, means.size())
                                                .mapToObj(t ->
                                                        new Spreads(labelings.get(t), means.get(t)))
                                                .toList(),
                                (own, first, count, z) ->
                                        own.forEach(one -> one.add((int) first, count, z))),
                        Spreads::add);
        return IntStream.range(0, means.size())
                .mapToObj(t -> spreads.get(t).dispersion(sums.get(t).overall()))
                .toList();
    }

    private static <T> List<T> each(List<Labels> labelings, Function<Labels, T> gatherer) {
        return labelings.stream().map(gatherer).toList();
    }

    /// What all threads gathered, put into what the first did.
    private static <T> List<T> gathered(List<List<T>> all, BiConsumer<T, T> add) {
        List<T> total = all.getFirst();
        for (List<T> other : all.subList(1, all.size())) {
            IntStream.range(0, total.size()).forEach(t -> add.accept(total.get(t), other.get(t)));
        }
        return total;
    }

    /// Sums of the rows of each cluster.
    private static final class Sums {
        private final Labels labels;
        private final ExactSum[][] sums;

        Sums(Labels labels, int width) {
            this.labels = labels;
            this.sums = new ExactSum[labels.clusters()][width];
            for (ExactSum[] cluster : sums) {
                Arrays.setAll(cluster, j -> new ExactSum());
            }
        }

        void add(int first, int count, double[][] z) {
            for (int j = 0; j < z.length; j++) {
                for (int i = 0; i < count; i++) {
                    sums[labels.at(first + i)][j].add(z[j][i]);
                }
            }
        }

        void add(Sums other) {
            for (int c = 0; c < sums.length; c++) {
                for (int j = 0; j < sums[c].length; j++) {
                    sums[c][j].add(other.sums[c][j]);
                }
            }
        }

        double[] overall() {
            double[] overall = new double[sums[0].length];
            for (int j = 0; j < overall.length; j++) {
                ExactSum all = new ExactSum();
                for (ExactSum[] cluster : sums) {
                    all.add(cluster[j]);
                }
                overall[j] = all.value() / labels.size();
            }
            return overall;
        }

        double[][] means() {
            double[] overall = overall();
            List<Long> sizes = labels.sizes();
            double[][] means = new double[sums.length][overall.length];
            for (int c = 0; c < means.length; c++) {
                long size = sizes.get(c);
                for (int j = 0; j < overall.length; j++) {
                    means[c][j] = size == 0 ? overall[j] : sums[c][j].value() / size;
                }
            }
            return means;
        }
    }

    /// Distances of the rows to the means of their clusters.
    private static final class Spreads {
        private final Labels labels;
        private final double[][] means;
        private final ExactSum[] distances;
        private final ExactSum[] withins;
        private double[] squared = {};

        Spreads(Labels labels, double[][] means) {
            this.labels = labels;
            this.means = means;
            this.distances = new ExactSum[means.length];
            this.withins = new ExactSum[means.length];
            Arrays.setAll(distances, c -> new ExactSum());
            Arrays.setAll(withins, c -> new ExactSum());
        }

        void add(int first, int count, double[][] z) {
            if (squared.length < count) {
                squared = new double[count];
            }
            Arrays.fill(squared, 0, count, 0);
            for (int j = 0; j < z.length; j++) {
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

        void add(Spreads other) {
            for (int c = 0; c < means.length; c++) {
                withins[c].add(other.withins[c]);
                distances[c].add(other.distances[c]);
            }
        }

        Dispersion dispersion(double[] overall) {
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
