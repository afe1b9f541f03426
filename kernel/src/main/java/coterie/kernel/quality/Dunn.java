package coterie.kernel.quality;

import coterie.kernel.Labels;
import coterie.kernel.Rows;
import coterie.kernel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Dunn's index (1974): the smallest distance between rows of different clusters over the largest
/// between rows of the same; higher is better, from 0 without bound.
///
/// Two rows decide it, so one outlier can, and no sample can stand for all rows: above 5,000 rows
/// it is absent. All n² distances, computed once for all labelings.
public final class Dunn implements Index {
    /// Most rows for which all distances are computed.
    public static final int MOST_ROWS = 5_000;

    @Override
    public About about() {
        return new About(
                "dunn",
                "Dunn index",
                "How wide the gaps between groups are for the widest group",
                Direction.HIGHER,
                "from 0 without bound",
                "smallest Euclidean distance between clusters over the largest within",
                "above 5,000 rows, for one cluster, and where every cluster is one point",
                "Dunn 1974");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        List<Labels> labels = labelings.labels();
        if (labelings.points().size() > MOST_ROWS) {
            return labels.stream().map(_ -> OptionalDouble.empty()).toList();
        }
        Alike alike = new Alike(labelings.points().exact(), labels);
        List<Extremes> all =
                Workers.run(
                        labelings.threads(),
                        alike.count(),
                        () -> new Extremes(alike, labels.size()),
                        Extremes::add);
        return IntStream.range(0, labels.size()).mapToObj(t -> value(all, t)).toList();
    }

    private static OptionalDouble value(List<Extremes> all, int t) {
        double apart =
                all.stream()
                        .mapToDouble(own -> own.apart[t])
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        double across = all.stream().mapToDouble(own -> own.across[t]).max().orElse(0);
        return across == 0 || apart == Double.POSITIVE_INFINITY
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(apart / across));
    }

    /// Rows that all labelings put together lie beside each other, group after group.
    private static final class Alike {
        final double[][] columns;
        final int[][] labels;
        final int[] starts;

        Alike(Rows rows, List<Labels> labelings) {
            int n = (int) rows.size();
            int[] order =
                    IntStream.range(0, n)
                            .boxed()
                            .sorted((a, b) -> compare(a, b, labelings))
                            .mapToInt(Integer::intValue)
                            .toArray();
            starts =
                    IntStream.rangeClosed(0, n)
                            .filter(i ->
                                    i == 0
                                            || i == n
                                            || compare(order[i - 1], order[i], labelings) != 0)
                            .toArray();
            labels = new int[labelings.size()][count()];
            for (int t = 0; t < labels.length; t++) {
                Labels own = labelings.get(t);
                Arrays.setAll(labels[t], group -> own.at(order[starts[group]]));
            }
            int[] place = new int[n];
            for (int i = 0; i < n; i++) {
                place[order[i]] = i;
            }
            columns = new double[rows.width()][n];
            rows.scan((first, count, z) -> {
                for (int j = 0; j < columns.length; j++) {
                    for (int i = 0; i < count; i++) {
                        columns[j][place[(int) first + i]] = z[j][i];
                    }
                }
            });
        }

        private static int compare(int a, int b, List<Labels> labelings) {
            for (Labels labels : labelings) {
                int difference = labels.at(a) - labels.at(b);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }

        int count() {
            return starts.length - 1;
        }
    }

    /// What one thread finds: the least squared distance between clusters and the greatest within,
    /// by labeling.
    private static final class Extremes {
        final double[] apart;
        final double[] across;
        private final Alike alike;
        private final double[] squared;
        private final double[] least;
        private final double[] greatest;

        Extremes(Alike alike, int labelings) {
            this.alike = alike;
            this.apart = new double[labelings];
            this.across = new double[labelings];
            this.squared = new double[alike.starts[alike.count()]];
            this.least = new double[alike.count()];
            this.greatest = new double[alike.count()];
            Arrays.fill(apart, Double.POSITIVE_INFINITY);
        }

        /// Takes the rows of a group with all rows from it on.
        void add(int group) {
            int[] starts = alike.starts;
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, 0);
            for (int row = starts[group]; row < starts[group + 1]; row++) {
                Arrays.fill(squared, starts[group], squared.length, 0);
                for (double[] column : alike.columns) {
                    addSquares(squared, column, column[row], starts[group], squared.length);
                }
                for (int other = group; other < least.length; other++) {
                    least[other] = least(squared, starts[other], starts[other + 1], least[other]);
                    greatest[other] =
                            greatest(squared, starts[other], starts[other + 1], greatest[other]);
                }
            }
            for (int t = 0; t < apart.length; t++) {
                int[] labels = alike.labels[t];
                for (int other = group; other < least.length; other++) {
                    if (labels[other] == labels[group]) {
                        across[t] = Math.max(across[t], greatest[other]);
                    } else {
                        apart[t] = Math.min(apart[t], least[other]);
                    }
                }
            }
        }

        private static void addSquares(double[] into, double[] x, double c, int from, int to) {
            for (int i = from; i < to; i++) {
                double difference = x[i] - c;
                into[i] += difference * difference;
            }
        }

        private static double least(double[] values, int from, int to, double so) {
            double least = so;
            for (int i = from; i < to; i++) {
                least = Math.min(least, values[i]);
            }
            return least;
        }

        private static double greatest(double[] values, int from, int to, double so) {
            double greatest = so;
            for (int i = from; i < to; i++) {
                greatest = Math.max(greatest, values[i]);
            }
            return greatest;
        }
    }
}
