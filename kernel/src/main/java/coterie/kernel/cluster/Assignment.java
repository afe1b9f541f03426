package coterie.kernel.cluster;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.Arrays;

/// The rule that places a customer: the nearest centre, the lowest index on a tie.
///
/// Squared distances are sums over the features, in order, of (z − c)², in doubles and without
/// fused operations, so that the same expression in SQL gives the same segment.
public final class Assignment {
    private final double[][] centres;

    /// @param centres one row a cluster, in scaled units
    public Assignment(Matrix centres) {
        if (centres.rows() == 0) {
            throw new IllegalArgumentException("no centres");
        }
        this.centres = new double[centres.rows()][];
        for (int c = 0; c < this.centres.length; c++) {
            this.centres[c] = centres.row(c);
        }
    }

    /// Takes placed rows, batch by batch.
    @FunctionalInterface
    public interface Sink {
        /// @param first index of the batch's first row, from 0
        /// @param count rows in the batch
        /// @param nearest the nearest centre of each row
        /// @param squared squared distance to it
        /// @param second squared distance to the second nearest centre; infinite when there is only
        ///   one centre
        void accept(long first, int count, int[] nearest, double[] squared, double[] second);
    }

    /// Places rows that are in scaled units.
    ///
    /// @throws CoterieException `VALUE_OUT_OF_RANGE` when a distance is not a finite number
    public void place(Rows scaled, Sink sink) {
        Batch batch = new Batch();
        scaled.scan((first, count, z) -> {
            batch.place(first, count, z);
            sink.accept(first, count, batch.nearest, batch.squared, batch.second);
        });
    }

    /// The nearest centres of rows that are in scaled units.
    public Labels labels(Rows scaled) {
        int[] labels = new int[Math.toIntExact(scaled.size())];
        place(
                scaled,
                (first, count, nearest, squared, second) ->
                        System.arraycopy(nearest, 0, labels, (int) first, count));
        return Labels.of(centres.length, labels);
    }

    /// Room for the answers of one batch.
    Batch batch() {
        return new Batch();
    }

    /// The answers for one batch of rows, valid until the next.
    final class Batch {
        int[] nearest = {};
        double[] squared = {};
        double[] second = {};
        private double[] winners = {};
        private double[][] distances = {};

        void place(long first, int count, double[][] z) {
            int k = centres.length;
            if (nearest.length < count) {
                nearest = new int[count];
                squared = new double[count];
                second = new double[count];
                winners = new double[count];
                distances = new double[k][count];
            }
            Arrays.fill(squared, 0, count, Double.POSITIVE_INFINITY);
            Arrays.fill(second, 0, count, Double.POSITIVE_INFINITY);
            for (int c = 0; c < k; c++) {
                distances(z, count, centres[c], distances[c]);
                lower(squared, second, distances[c], count);
            }
            for (int i = 0; i < count; i++) {
                if (!(squared[i] <= Double.MAX_VALUE)) {
                    throw new CoterieException(
                            FaultCode.VALUE_OUT_OF_RANGE,
                            "row %d cannot be placed: its distance to the segments is %s; expected a finite number in every feature."
                                    .formatted(first + i + 1, squared[i]));
                }
            }
            Arrays.fill(winners, 0, count, k);
            for (int c = 0; c < k; c++) {
                win(winners, distances[c], squared, c, k, count);
            }
            truncate(winners, nearest, count);
        }

        /// Keeps the two lowest.
        private static void lower(double[] lowest, double[] second, double[] d, int count) {
            for (int i = 0; i < count; i++) {
                second[i] = Math.min(second[i], Math.max(lowest[i], d[i]));
                lowest[i] = Math.min(lowest[i], d[i]);
            }
        }

        /// A centre at the lowest distance puts its index in, all others something of at least k: a
        /// form that the compiler vectorises.
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

        private static void distances(double[][] z, int count, double[] centre, double[] into) {
            Arrays.fill(into, 0, count, 0);
            for (int j = 0; j < centre.length; j++) {
                addSquares(into, z[j], centre[j], count);
            }
        }

        private static void addSquares(double[] into, double[] z, double c, int count) {
            for (int i = 0; i < count; i++) {
                double difference = z[i] - c;
                into[i] += difference * difference;
            }
        }
    }
}
