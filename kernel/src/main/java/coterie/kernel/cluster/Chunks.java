package coterie.kernel.cluster;

import coterie.kernel.ExactSum;
import coterie.kernel.FixedPoint;

/// The rows a k-means fit runs on, as chunks of columns.
///
/// Plain loops are vectorised by the compiler only when they run over whole arrays with one index,
/// so a chunk is one array a feature, long enough to drown the loop's ends and short enough for the
/// first-level cache.
sealed interface Chunks permits Sample, Everyone {
    /// Rows in every chunk but the last.
    int ROWS = 512;

    int size();

    int width();

    FixedPoint fixed();

    /// One array a feature, valid up to [#rows]; `scratch` may be used to hold it.
    float[][] columns(int chunk, float[][] scratch);

    /// How the values spread.
    Spread spread();

    default int count() {
        return (size() + ROWS - 1) / ROWS;
    }

    default int rows(int chunk) {
        return Math.min(ROWS, size() - chunk * ROWS);
    }

    /// @param squares sum of the squared coordinates of all rows
    /// @param variance mean over the features of their variance (divisor n)
    record Spread(double squares, double variance) {
        static Spread of(Chunks data) {
            int width = data.width();
            ExactSum squares = new ExactSum();
            long[] sums = new long[width];
            float[][] scratch = new float[width][ROWS];
            for (int chunk = 0; chunk < data.count(); chunk++) {
                float[][] columns = data.columns(chunk, scratch);
                for (int feature = 0; feature < width; feature++) {
                    for (int i = 0; i < data.rows(chunk); i++) {
                        long integer = data.fixed().integer(feature, columns[feature][i]);
                        double value = data.fixed().value(feature, (double) integer);
                        squares.add(value * value);
                        sums[feature] += integer;
                    }
                }
            }
            double between = 0;
            for (int feature = 0; feature < width; feature++) {
                double sum = data.fixed().value(feature, (double) sums[feature]);
                between += sum * sum / data.size();
            }
            double total = squares.value();
            double values = (double) data.size() * width;
            return new Spread(total, Math.max(0, total - between) / values);
        }
    }
}
