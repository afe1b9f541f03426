package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Workers;
import java.util.List;

/// How the values of some rows spread, summed in fixed point.
///
/// @param squares sum of the squared coordinates of all rows
/// @param variance mean over the features of their variance (divisor n)
record RowSpread(double squares, double variance) {
    private static final int[] NONE = {};

    static RowSpread of(FitRows data, int threads) {
        List<Moments> all =
                Workers.run(
                        threads,
                        data.count(),
                        () -> new Moments(data.fixed(), data.width()),
                        (own, index) ->
                                own.add(
                                        data.chunk(index),
                                        data.weighted() ? data.weights(index) : NONE));
        Moments total = all.getFirst();
        all.stream().skip(1).forEach(total::add);
        return total.spread(data.customers());
    }

    /// ClusterSums of values and of squares, these in two parts of 30 bits and more.
    private static final class Moments {
        private static final int LOW_BITS = 30;
        private static final long LOW = (1L << LOW_BITS) - 1;

        private final FixedPoint fixed;
        private final long[] sums;
        private final long[] highs;
        private final long[] lows;
        private final int[] integers = new int[Chunk.ROWS];
        private float[][] scratch = {};

        Moments(FixedPoint fixed, int width) {
            this.fixed = fixed;
            this.sums = new long[width];
            this.highs = new long[width];
            this.lows = new long[width];
        }

        /// @param weights none where every row is one customer
        void add(Chunk chunk, int[] weights) {
            if (scratch.length == 0) {
                scratch = new float[sums.length][Chunk.ROWS];
            }
            float[][] columns = chunk.columns(scratch);
            for (int j = 0; j < sums.length; j++) {
                fixed.integers(j, columns[j], chunk.rows(), integers);
                if (weights.length == 0) {
                    add(j, chunk.rows());
                } else {
                    add(j, chunk.rows(), weights);
                }
            }
        }

        private void add(int feature, int rows) {
            long sum = 0;
            long high = 0;
            long low = 0;
            for (int i = 0; i < rows; i++) {
                long integer = integers[i];
                long square = integer * integer;
                sum += integer;
                high += square >> LOW_BITS;
                low += square & LOW;
            }
            sums[feature] += sum;
            highs[feature] += high;
            lows[feature] += low;
        }

        private void add(int feature, int rows, int[] weights) {
            for (int i = 0; i < rows; i++) {
                long integer = integers[i];
                long square = integer * integer;
                sums[feature] += weights[i] * integer;
                highs[feature] += weights[i] * (square >> LOW_BITS);
                lows[feature] += weights[i] * (square & LOW);
            }
        }

        void add(Moments other) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += other.sums[j];
                highs[j] += other.highs[j];
                lows[j] += other.lows[j];
            }
        }

        RowSpread spread(long customers) {
            double squares = 0;
            double between = 0;
            for (int j = 0; j < sums.length; j++) {
                double square = Math.scalb((double) highs[j], LOW_BITS) + lows[j];
                squares += fixed.value(j, fixed.value(j, square));
                double sum = fixed.value(j, (double) sums[j]);
                between += sum * sum / customers;
            }
            double values = (double) customers * sums.length;
            return new RowSpread(squares, Math.max(0, squares - between) / values);
        }
    }
}
