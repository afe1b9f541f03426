package coterie.kernel.cluster;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Workers;
import java.util.List;

/// How the values of some rows spread, summed in fixed point.
///
/// @param squares sum of the squared coordinates of all rows
/// @param variance mean over the features of their variance (divisor n)
record Spread(double squares, double variance) {
    static Spread of(Chunks data, int threads) {
        List<Moments> all =
                Workers.run(
                        threads,
                        data.count(),
                        () -> new Moments(data.fixed(), data.width()),
                        (own, index) -> own.add(data.chunk(index), data.weights(index)));
        Moments total = all.getFirst();
        all.stream().skip(1).forEach(total::add);
        return total.spread(data.customers());
    }

    /// Sums of values and of squares, these in two parts of 30 bits and more.
    private static final class Moments {
        private static final int LOW_BITS = 30;
        private static final long LOW = (1L << LOW_BITS) - 1;

        private final FixedPoint fixed;
        private final long[] sums;
        private final long[] highs;
        private final long[] lows;
        private float[][] scratch = {};

        Moments(FixedPoint fixed, int width) {
            this.fixed = fixed;
            this.sums = new long[width];
            this.highs = new long[width];
            this.lows = new long[width];
        }

        void add(Chunk chunk, int[] weights) {
            if (scratch.length == 0) {
                scratch = new float[sums.length][Chunk.ROWS];
            }
            float[][] columns = chunk.columns(scratch);
            for (int j = 0; j < sums.length; j++) {
                for (int i = 0; i < chunk.rows(); i++) {
                    long integer = fixed.integer(j, columns[j][i]);
                    long square = integer * integer;
                    sums[j] += weights[i] * integer;
                    highs[j] += weights[i] * (square >> LOW_BITS);
                    lows[j] += weights[i] * (square & LOW);
                }
            }
        }

        void add(Moments other) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += other.sums[j];
                highs[j] += other.highs[j];
                lows[j] += other.lows[j];
            }
        }

        Spread spread(long customers) {
            double squares = 0;
            double between = 0;
            for (int j = 0; j < sums.length; j++) {
                double square = Math.scalb((double) highs[j], LOW_BITS) + lows[j];
                squares += fixed.value(j, fixed.value(j, square));
                double sum = fixed.value(j, (double) sums[j]);
                between += sum * sum / customers;
            }
            double values = (double) customers * sums.length;
            return new Spread(squares, Math.max(0, squares - between) / values);
        }
    }
}
