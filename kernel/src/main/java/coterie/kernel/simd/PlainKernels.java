package coterie.kernel.simd;

import coterie.kernel.Chunk;
import java.util.Arrays;

/// Plain loops, over whole arrays with the same index: the compiler vectorises nothing else, and
/// nothing much shorter than a chunk.
final class PlainKernels implements Kernels {
    private static final int ROWS = Chunk.ROWS;

    private float[][] scratch = {};
    private float[][] scores = {};
    private final float[] best = new float[ROWS];
    private final float[] winners = new float[ROWS];
    private final float[] squares = new float[QUERIES];

    @Override
    public void nearest(Chunk chunk, CentreTable centres, short[] into) {
        if (scratch.length != chunk.width()) {
            scratch = new float[chunk.width()][ROWS];
        }
        float[][] columns = chunk.columns(scratch);
        for (int fit = 0; fit < centres.fits(); fit++) {
            nearest(columns, chunk.rows(), centres, fit, into);
        }
    }

    private void nearest(float[][] columns, int rows, CentreTable centres, int fit, short[] into) {
        int first = centres.first(fit);
        int k = centres.first(fit + 1) - first;
        if (k == 1) {
            Arrays.fill(into, fit * ROWS, fit * ROWS + rows, (short) 0);
            return;
        }
        if (scores.length < k) {
            scores = new float[k][ROWS];
        }
        for (int c = 0; c < k; c++) {
            score(columns, rows, centres, first + c, scores[c]);
        }
        System.arraycopy(scores[0], 0, best, 0, rows);
        for (int c = 1; c < k; c++) {
            lower(best, scores[c], rows);
        }
        Arrays.fill(winners, 0, rows, k);
        for (int c = 0; c < k; c++) {
            win(winners, scores[c], best, c, k, rows);
        }
        truncate(winners, into, fit * ROWS, rows);
    }

    private static void score(
            float[][] columns, int rows, CentreTable centres, int centre, float[] score) {
        Arrays.fill(score, 0, rows, centres.half()[centre]);
        int j = 0;
        for (; j + 3 < columns.length; j += 4) {
            four(score, columns, j, centres, centre, rows);
        }
        for (; j < columns.length; j++) {
            one(score, columns[j], centres.negated(centre, j), rows);
        }
    }

    private static void four(
            float[] score, float[][] columns, int j, CentreTable centres, int centre, int rows) {
        float[] x0 = columns[j];
        float[] x1 = columns[j + 1];
        float[] x2 = columns[j + 2];
        float[] x3 = columns[j + 3];
        float c0 = centres.negated(centre, j);
        float c1 = centres.negated(centre, j + 1);
        float c2 = centres.negated(centre, j + 2);
        float c3 = centres.negated(centre, j + 3);
        for (int i = 0; i < rows; i++) {
            float two = Math.fma(x1[i], c1, Math.fma(x0[i], c0, score[i]));
            score[i] = Math.fma(x3[i], c3, Math.fma(x2[i], c2, two));
        }
    }

    private static void one(float[] score, float[] x, float c, int rows) {
        for (int i = 0; i < rows; i++) {
            score[i] = Math.fma(x[i], c, score[i]);
        }
    }

    private static void lower(float[] best, float[] score, int rows) {
        for (int i = 0; i < rows; i++) {
            best[i] = Math.min(best[i], score[i]);
        }
    }

    /// A centre that has the best score puts its index in, all others something of at least k;
    /// there is no vectorised select in plain loops.
    private static void win(
            float[] winners, float[] score, float[] best, float index, float k, int rows) {
        for (int i = 0; i < rows; i++) {
            float behind = Math.signum(score[i] - best[i]);
            winners[i] = Math.min(winners[i], Math.fma(behind, k, index));
        }
    }

    private static void truncate(float[] winners, short[] into, int from, int rows) {
        for (int i = 0; i < rows; i++) {
            into[from + i] = (short) winners[i];
        }
    }

    @Override
    public void add(long[] rows, int count, int width, short[] labels, int from, long[] sums) {
        for (int i = 0; i < count; i++) {
            int at = i * width;
            int into = labels[from + i] * width;
            for (int j = 0; j < width; j++) {
                sums[into + j] += rows[at + j];
            }
        }
    }

    @Override
    public void distances(float[][] queries, float[] others, int from, int to, long[] into) {
        int width = queries.length;
        for (int other = from; other < to; other++) {
            Arrays.fill(squares, 0);
            for (int j = 0; j < width; j++) {
                addSquares(squares, queries[j], others[other * width + j]);
            }
            addRoots(into, squares);
        }
    }

    private static void addSquares(float[] squares, float[] x, float c) {
        for (int i = 0; i < QUERIES; i++) {
            float difference = x[i] - c;
            squares[i] = Math.fma(difference, difference, squares[i]);
        }
    }

    private static void addRoots(long[] into, float[] squares) {
        for (int i = 0; i < QUERIES; i++) {
            into[i] += (int) (float) Math.sqrt(squares[i]);
        }
    }
}
