package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;
import coterie.kernel.simd.Kernels;

/// The rows of one chunk as integers, one row after the other, each times its weight: read once for
/// all runs that add up every row.
final class IntegerRows {
    private final FixedPoint fixed;
    private final int width;
    private final Kernels kernels;
    private final long[] values;
    private int[] weights = {};
    private int count;

    IntegerRows(FixedPoint fixed, int width, Kernels kernels) {
        this.fixed = fixed;
        this.width = width;
        this.kernels = kernels;
        this.values = new long[Chunk.ROWS * width];
    }

    void read(Chunk chunk, int[] weights) {
        this.weights = weights;
        count = chunk.rows();
        float[] floats = chunk.values();
        for (int row = 0; row < count; row++) {
            int at = chunk.start(row / Points.BLOCK) + row % Points.BLOCK;
            long weight = weights[row];
            for (int j = 0; j < width; j++) {
                values[row * width + j] = weight * fixed.integer(j, floats[at + j * Points.BLOCK]);
            }
        }
    }

    int count() {
        return count;
    }

    /// Adds all rows to the sums and counts of their clusters, which `nearest` holds from `from`
    /// on.
    void addTo(long[] sums, long[] counts, short[] nearest, int from) {
        kernels.add(values, count, width, nearest, from, sums);
        for (int i = 0; i < count; i++) {
            counts[nearest[from + i]] += weights[i];
        }
    }
}
