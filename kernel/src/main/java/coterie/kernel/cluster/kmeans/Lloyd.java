package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.simd.CentreTable;
import coterie.kernel.simd.Kernels;
import java.util.Arrays;

/// One run of Lloyd's algorithm on the chunks of some rows.
///
/// Only rows whose label changes touch the sums, which are integers, so that a run is the same for
/// any order of the rows and any number of threads. The inertia follows from the sums.
final class Lloyd {
    /// A run may be given up after so many passes.
    private static final int PASSES_BEFORE_GIVING_UP = 8;

    /// When it is still this much worse than what it must beat.
    private static final double HOPELESS = 1.01;

    /// Labels compared at once: most have not changed.
    private static final int STRETCH = 64;

    private final FitRows data;
    private final Centres centres;
    private final short[] labels;
    private final ClusterSums sums;
    private final double[] mean;
    private boolean settled;
    private int passes;

    Lloyd(FitRows data, int k) {
        this.data = data;
        this.centres = new Centres(k, data.width());
        this.labels = new short[data.size()];
        this.sums = new ClusterSums(data.fixed(), k, data.width());
        this.mean = new double[data.width()];
        Arrays.fill(labels, (short) -1);
    }

    Centres centres() {
        return centres;
    }

    boolean settled() {
        return settled;
    }

    int passes() {
        return passes;
    }

    /// Sum of squared distances of the rows to the means of their clusters, as labelled by the last
    /// pass.
    double inertia() {
        return Math.max(0, data.spread().squares() - sums.explained());
    }

    /// Starts again from another run's state, with one centre moved.
    void restart(Lloyd from, int c, double[] to) {
        centres.copyFrom(from.centres);
        System.arraycopy(from.labels, 0, labels, 0, labels.length);
        sums.copyFrom(from.sums);
        settled = false;
        passes = 0;
        centres.move(c, to);
    }

    /// Runs to the end, or until it cannot be expected to end below `beat`.
    void run(KMeans method, double beat, Kernels kernels) {
        CentreTable table = new CentreTable(data.width(), centres.k());
        short[] nearest = new short[Chunk.ROWS];
        while (!settled && passes < method.maxIterations()) {
            centres.show(table, 0);
            for (int index = 0; index < data.count(); index++) {
                Chunk chunk = data.chunk(index);
                kernels.nearest(chunk, table, nearest);
                book(index, chunk, nearest, 0, sums);
            }
            update(method.tolerance());
            if (passes == PASSES_BEFORE_GIVING_UP && inertia() > beat * HOPELESS) {
                return;
            }
        }
    }

    /// Labels the rows of a chunk and books those that changed; different chunks may be booked at
    /// once, each thread booking for itself.
    ///
    /// @param nearest holds the labels from `from` on
    void book(int index, Chunk chunk, short[] nearest, int from, ClusterSums booked) {
        int first = index * Chunk.ROWS;
        int[] weights = data.weights(index);
        for (int start = 0; start < chunk.rows(); start += STRETCH) {
            int end = Math.min(start + STRETCH, chunk.rows());
            int found =
                    Arrays.mismatch(
                            labels, first + start, first + end, nearest, from + start, from + end);
            for (int i = found < 0 ? end : start + found; i < end; i++) {
                int before = labels[first + i];
                int now = nearest[from + i];
                if (before != now) {
                    booked.move(chunk, i, weights[i], before, now);
                    labels[first + i] = (short) now;
                }
            }
        }
    }

    /// Labels and books all rows of a chunk in the first pass.
    ///
    /// @param nearest holds the labels from `from` on
    void bookFirst(int index, IntegerRows rows, short[] nearest, int from, ClusterSums booked) {
        booked.take(rows, nearest, from);
        System.arraycopy(nearest, from, labels, index * Chunk.ROWS, rows.count());
    }

    /// ClusterSums for one thread of a shared pass.
    ClusterSums emptySums() {
        return new ClusterSums(data.fixed(), centres.k(), data.width());
    }

    /// Adds what a thread booked.
    void book(ClusterSums booked) {
        sums.add(booked);
    }

    /// Ends a pass: fills empty clusters, moves the centres to the means, decides whether to go on.
    void update(double tolerance) {
        for (int c = 0; c < centres.k(); c++) {
            if (sums.count(c) == 0) {
                reseed(c);
            }
        }
        long moved = sums.takeMoved();
        double shift = 0;
        for (int c = 0; c < centres.k(); c++) {
            if (sums.count(c) > 0) {
                sums.mean(c, mean);
                shift += centres.move(c, mean);
            }
        }
        passes++;
        settled = moved == 0 || shift <= tolerance * data.spread().variance();
    }

    /// Gives an empty cluster the row farthest from its centre; of equally far ones the greatest,
    /// feature by feature. Leaves it empty when every row sits on its centre.
    private void reseed(int empty) {
        Chunk home = data.chunk(0);
        double distance = 0;
        int row = -1;
        for (int index = 0; index < data.count(); index++) {
            Chunk chunk = data.chunk(index);
            int[] weights = data.weights(index);
            for (int i = 0; i < chunk.rows(); i++) {
                int label = labels[index * Chunk.ROWS + i];
                double squared = centres.squaredDistance(chunk, i, label);
                if (squared > 0
                        && sums.count(label) > weights[i]
                        && (squared > distance
                                || (squared == distance
                                        && greater(chunk, i, home, row % Chunk.ROWS)))) {
                    distance = squared;
                    row = index * Chunk.ROWS + i;
                    home = chunk;
                }
            }
        }
        if (row >= 0) {
            int i = row % Chunk.ROWS;
            sums.move(home, i, data.weights(row / Chunk.ROWS)[i], labels[row], empty);
            labels[row] = (short) empty;
        }
    }

    private static boolean greater(Chunk chunk, int i, Chunk than, int other) {
        for (int j = 0; j < chunk.width(); j++) {
            if (chunk.at(i, j) != than.at(other, j)) {
                return chunk.at(i, j) > than.at(other, j);
            }
        }
        return false;
    }
}
