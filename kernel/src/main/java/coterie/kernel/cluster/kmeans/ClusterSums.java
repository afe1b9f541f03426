package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;

/// What the clusters hold, as integers: the order in which rows come and go does not matter.
final class ClusterSums {
    private final FixedPoint fixed;
    private final int width;
    private final long[] sums;
    private final long[] counts;
    private long moved;

    ClusterSums(FixedPoint fixed, int k, int width) {
        this.fixed = fixed;
        this.width = width;
        this.sums = new long[k * width];
        this.counts = new long[k];
    }

    /// Moves row `i` of a chunk from one cluster (or from nowhere, −1) to another.
    ///
    /// @param weight how many customers the row stands for
    void move(Chunk chunk, int i, long weight, int from, int to) {
        float[] values = chunk.values();
        int at = chunk.start(i / Points.BLOCK) + i % Points.BLOCK;
        int into = to * width;
        if (from < 0) {
            for (int j = 0; j < width; j++) {
                sums[into + j] += weight * fixed.integer(j, values[at + j * Points.BLOCK]);
            }
        } else {
            int out = from * width;
            for (int j = 0; j < width; j++) {
                long integer = weight * fixed.integer(j, values[at + j * Points.BLOCK]);
                sums[into + j] += integer;
                sums[out + j] -= integer;
            }
            counts[from] -= weight;
        }
        counts[to] += weight;
        moved++;
    }

    /// Takes all rows of a chunk, none of which was in a cluster before.
    ///
    /// @param nearest holds their clusters from `from` on
    void take(IntegerRows rows, short[] nearest, int from) {
        rows.addTo(sums, counts, nearest, from);
        moved += rows.count();
    }

    void add(ClusterSums other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        for (int c = 0; c < counts.length; c++) {
            counts[c] += other.counts[c];
        }
        moved += other.moved;
    }

    void copyFrom(ClusterSums other) {
        System.arraycopy(other.sums, 0, sums, 0, sums.length);
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
        moved = other.moved;
    }

    long count(int c) {
        return counts[c];
    }

    /// Rows moved since the last call.
    long takeMoved() {
        long taken = moved;
        moved = 0;
        return taken;
    }

    /// The mean of a cluster that is not empty.
    void mean(int c, double[] into) {
        for (int j = 0; j < width; j++) {
            into[j] = fixed.value(j, sums[c * width + j] / (double) counts[c]);
        }
    }

    /// What the clusters' means explain of the sum of squares.
    double explained() {
        double explained = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int j = 0; j < width && counts[c] > 0; j++) {
                double sum = fixed.value(j, (double) sums[c * width + j]);
                explained += sum * sum / counts[c];
            }
        }
        return explained;
    }
}
