package coterie.kernel.cluster;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;

/// The rows of one chunk as integers, one row after the other, each times its weight: read once for
/// all runs that add up every row.
final class IntegerRows {
    private final FixedPoint fixed;
    private final int width;
    private final long[] values;

    IntegerRows(FixedPoint fixed, int width) {
        this.fixed = fixed;
        this.width = width;
        this.values = new long[Chunk.ROWS * width];
    }

    void read(Chunk chunk, int[] weights) {
        float[] floats = chunk.values();
        for (int row = 0; row < chunk.rows(); row++) {
            int at = chunk.start(row / Points.BLOCK) + row % Points.BLOCK;
            long weight = weights[row];
            for (int j = 0; j < width; j++) {
                values[row * width + j] = weight * fixed.integer(j, floats[at + j * Points.BLOCK]);
            }
        }
    }

    /// The integer of row i and feature j, at i · width + j.
    long[] values() {
        return values;
    }
}
