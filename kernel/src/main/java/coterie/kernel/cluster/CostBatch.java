package coterie.kernel.cluster;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Matrix;
import java.util.Arrays;

/// Where one batch of rows belongs by a [LowestCost], valid until the next.
///
/// Works feature by feature over the whole batch, in loops that the compiler vectorises.
public final class CostBatch implements Assigner.Places {
    private final int k;
    private final double[][] centres;
    private final double[][] weights;
    private final double[] constants;
    private final boolean plain;
    private int[] clusters = {};
    private double[] lowest = {};
    private double[] second = {};
    private double[] winners = {};
    private double[][] squares = {};
    private double[][] costs = {};

    CostBatch(LowestCost rule) {
        this.k = rule.k();
        this.plain = rule.weights().isEmpty();
        this.centres = rows(rule.centres());
        this.weights = rule.weights().map(CostBatch::rows).orElse(new double[0][]);
        this.constants = rule.constants().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] rows(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(rows, matrix::row);
        return rows;
    }

    /// Places a batch.
    ///
    /// @param first index of its first row
    /// @param z one array a feature
    public void place(long first, int count, double[][] z) {
        makeRoom(count);
        Arrays.fill(lowest, 0, count, Double.POSITIVE_INFINITY);
        Arrays.fill(second, 0, count, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            measure(z, count, c);
            lower(lowest, second, costs[c], count);
        }
        for (int i = 0; i < count; i++) {
            if (!(lowest[i] <= Double.MAX_VALUE)) {
                throw new CoterieException(
                        FaultCode.VALUE_OUT_OF_RANGE,
                        "row %d cannot be placed: its distance to the segments is %s; expected a finite number in every feature."
                                .formatted(first + i + 1, lowest[i]));
            }
        }
        Arrays.fill(winners, 0, count, k);
        for (int c = 0; c < k; c++) {
            win(winners, costs[c], lowest, c, k, count);
        }
        truncate(winners, clusters, count);
    }

    private void makeRoom(int count) {
        if (clusters.length < count) {
            clusters = new int[count];
            lowest = new double[count];
            second = new double[count];
            winners = new double[count];
            squares = new double[k][count];
            costs = plain ? squares : new double[k][count];
        }
    }

    private void measure(double[][] z, int count, int c) {
        double[] into = squares[c];
        Arrays.fill(into, 0, count, 0);
        for (int j = 0; j < z.length; j++) {
            if (plain) {
                addSquares(into, z[j], centres[c][j], count);
            } else {
                addSquares(into, z[j], centres[c][j], weights[c][j], count);
            }
        }
        if (!plain) {
            add(into, constants[c], costs[c], count);
        }
    }

    private static void addSquares(double[] into, double[] z, double c, int count) {
        for (int i = 0; i < count; i++) {
            double difference = z[i] - c;
            into[i] += difference * difference;
        }
    }

    private static void addSquares(double[] into, double[] z, double c, double weight, int count) {
        for (int i = 0; i < count; i++) {
            double difference = z[i] - c;
            into[i] += weight * difference * difference;
        }
    }

    private static void add(double[] values, double constant, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = values[i] + constant;
        }
    }

    /// Keeps the two lowest.
    private static void lower(double[] lowest, double[] second, double[] d, int count) {
        for (int i = 0; i < count; i++) {
            second[i] = Math.min(second[i], Math.max(lowest[i], d[i]));
            lowest[i] = Math.min(lowest[i], d[i]);
        }
    }

    /// A cluster at the lowest cost puts its index in, all others something of at least k: a form
    /// that the compiler vectorises.
    private static void win(
            double[] winners, double[] d, double[] lowest, double index, double k, int count) {
        for (int i = 0; i < count; i++) {
            double behind = Math.signum(d[i] - lowest[i]);
            winners[i] = Math.min(winners[i], Math.fma(behind, k, index));
        }
    }

    private static void truncate(double[] winners, int[] nearest, int count) {
        for (int i = 0; i < count; i++) {
            nearest[i] = (int) winners[i];
        }
    }

    @Override
    public int cluster(int row) {
        return clusters[row];
    }

    /// The squared distance to the own centre, weighted.
    public double squared(int row) {
        return plain ? lowest[row] : squares[clusters[row]][row];
    }

    @Override
    public double distance(int row) {
        return Math.sqrt(squared(row));
    }

    /// Of the nearest centre 1 − d₁/d₂, the distances to it and to the second (a row on two centres
    /// at once has none); of the likeliest component its probability.
    @Override
    public double confidence(int row) {
        if (!plain) {
            return 1 / likelihood(row);
        }
        return second[row] == 0 ? 0 : 1 - Math.sqrt(lowest[row] / second[row]);
    }

    /// The likelihood of a row under all components, relative to the likeliest one's; at least 1.
    private double likelihood(int row) {
        double sum = 0;
        for (int c = 0; c < k; c++) {
            sum += relative(row, c);
        }
        return sum;
    }

    private double relative(int row, int c) {
        return Math.exp((lowest[row] - costs[c][row]) / 2);
    }

    /// The probabilities of all components for all rows of the batch.
    ///
    /// @param into takes them, one array a cluster
    /// @param surprise takes −2 ln of each row's likelihood under all components together, less the
    ///   constant that the costs leave out
    public void memberships(int count, double[][] into, double[] surprise) {
        Arrays.fill(surprise, 0, count, 0);
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < count; i++) {
                into[c][i] = relative(i, c);
                surprise[i] += into[c][i];
            }
        }
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < count; i++) {
                into[c][i] /= surprise[i];
            }
        }
        for (int i = 0; i < count; i++) {
            surprise[i] = lowest[i] - 2 * Math.log(surprise[i]);
        }
    }

    /// Of the likeliest component the probabilities of all; of the nearest centre 1 for it.
    @Override
    public double[] membership(int row) {
        double[] membership = new double[k];
        if (plain) {
            membership[clusters[row]] = 1;
            return membership;
        }
        double likelihood = likelihood(row);
        Arrays.setAll(membership, c -> relative(row, c) / likelihood);
        return membership;
    }
}
