package coterie.kernel.cluster;

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

    private final Chunks data;
    private final Centres centres;
    private final short[] labels;
    private final Sums sums;
    private final double[] mean;
    private boolean settled;
    private int passes;

    Lloyd(Chunks data, int k) {
        this.data = data;
        this.centres = new Centres(k, data.width());
        this.labels = new short[data.size()];
        this.sums = new Sums(data.fixed(), k, data.width());
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
    void run(KMeans method, double beat, Nearest scratch) {
        while (!settled && passes < method.maxIterations()) {
            for (int chunk = 0; chunk < data.count(); chunk++) {
                assign(chunk, data.columns(chunk, scratch.columns()), scratch, sums);
            }
            update(method.tolerance());
            if (passes == PASSES_BEFORE_GIVING_UP && inertia() > beat * HOPELESS) {
                return;
            }
        }
    }

    /// Labels a chunk and books the rows that changed; different chunks may be labelled at once,
    /// each thread booking for itself.
    void assign(int chunk, float[][] columns, Nearest scratch, Sums booked) {
        int rows = data.rows(chunk);
        int[] nearest = scratch.find(columns, rows, centres);
        int first = chunk * Chunks.ROWS;
        for (int i = 0; i < rows; i++) {
            int before = labels[first + i];
            int now = nearest[i];
            if (before != now) {
                booked.move(columns, i, before, now);
                labels[first + i] = (short) now;
            }
        }
    }

    /// Sums for one thread of a shared pass.
    Sums emptySums() {
        return new Sums(data.fixed(), centres.k(), data.width());
    }

    void book(Sums booked) {
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
        float[][] scratch = new float[data.width()][Chunks.ROWS];
        float[] farthest = new float[data.width()];
        double distance = 0;
        int row = -1;
        for (int chunk = 0; chunk < data.count(); chunk++) {
            float[][] columns = data.columns(chunk, scratch);
            for (int i = 0; i < data.rows(chunk); i++) {
                int label = labels[chunk * Chunks.ROWS + i];
                double squared = centres.squaredDistance(columns, i, label);
                if (squared > 0
                        && sums.count(label) > 1
                        && (squared > distance
                                || (squared == distance && greater(columns, i, farthest)))) {
                    distance = squared;
                    row = chunk * Chunks.ROWS + i;
                    for (int j = 0; j < farthest.length; j++) {
                        farthest[j] = columns[j][i];
                    }
                }
            }
        }
        if (row >= 0) {
            float[][] columns = data.columns(row / Chunks.ROWS, scratch);
            sums.move(columns, row % Chunks.ROWS, labels[row], empty);
            labels[row] = (short) empty;
        }
    }

    private static boolean greater(float[][] columns, int i, float[] than) {
        for (int j = 0; j < than.length; j++) {
            if (columns[j][i] != than[j]) {
                return columns[j][i] > than[j];
            }
        }
        return false;
    }
}
