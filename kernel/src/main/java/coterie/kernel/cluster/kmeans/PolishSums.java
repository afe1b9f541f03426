package coterie.kernel.cluster.kmeans;

import coterie.kernel.ExactSum;
import coterie.kernel.Matrix;
import coterie.kernel.cluster.CostBatch;
import coterie.kernel.cluster.LowestCost;
import java.util.Arrays;

/// What one thread gathers about one fit while it is polished: exact sums, which need no order.
final class PolishSums {
    private final int width;
    private final CostBatch batch;
    private final ExactSum[][] sums;
    private final long[] counts;
    private final double[] farthest;
    private final ExactSum inertia = new ExactSum();
    private double farthestSquared;
    private long moved;

    /// @param sums whether the clusters' sums are wanted, for another update
    PolishSums(double[][] centres, boolean sums) {
        this.width = centres[0].length;
        this.batch = LowestCost.nearest(Matrix.ofRows(centres)).batch();
        this.sums = sums ? sums(centres.length, width) : new ExactSum[0][];
        this.counts = new long[centres.length];
        this.farthest = new double[width];
    }

    static ExactSum[][] sums(int k, int width) {
        ExactSum[][] sums = new ExactSum[k][width];
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, i -> new ExactSum());
        }
        return sums;
    }

    /// Places a batch of rows; their labels, −1 where there is none yet, are replaced.
    void place(int first, int count, double[][] z, short[] labels) {
        batch.place(first, count, z);
        for (int i = 0; i < count; i++) {
            double squared = batch.squared(i);
            inertia.add(squared);
            if (squared > farthestSquared
                    || (squared == farthestSquared && squared > 0 && greater(z, i))) {
                farthestSquared = squared;
                for (int j = 0; j < width; j++) {
                    farthest[j] = z[j][i];
                }
            }
            int before = labels[first + i];
            int now = batch.cluster(i);
            if (before != now) {
                move(z, i, before, now);
                labels[first + i] = (short) now;
            }
        }
    }

    private boolean greater(double[][] z, int i) {
        for (int j = 0; j < width; j++) {
            if (z[j][i] != farthest[j]) {
                return z[j][i] > farthest[j];
            }
        }
        return false;
    }

    private void move(double[][] z, int i, int from, int to) {
        counts[to]++;
        if (from >= 0) {
            counts[from]--;
        }
        moved++;
        if (sums.length > 0) {
            for (int j = 0; j < width; j++) {
                sums[to][j].add(z[j][i]);
                if (from >= 0) {
                    sums[from][j].add(-z[j][i]);
                }
            }
        }
    }

    /// Adds what another thread gathered in the same pass.
    void add(PolishSums other) {
        inertia.add(other.inertia);
        moved += other.moved;
        if (other.farthestSquared > farthestSquared
                || (other.farthestSquared == farthestSquared
                        && Arrays.compare(other.farthest, farthest) > 0)) {
            farthestSquared = other.farthestSquared;
            System.arraycopy(other.farthest, 0, farthest, 0, width);
        }
        other.addTo(sums, counts);
    }

    /// Adds the changes of the clusters.
    void addTo(ExactSum[][] sums, long[] counts) {
        for (int c = 0; c < counts.length; c++) {
            counts[c] += this.counts[c];
            for (int j = 0; j < width && this.sums.length > 0; j++) {
                sums[c][j].add(this.sums[c][j]);
            }
        }
    }

    double inertia() {
        return inertia.value();
    }

    long moved() {
        return moved;
    }

    /// Squared distance of the row farthest from its centre.
    double farthestSquared() {
        return farthestSquared;
    }

    /// That row; of equally far ones the greatest, feature by feature.
    double[] farthest() {
        return farthest.clone();
    }
}
