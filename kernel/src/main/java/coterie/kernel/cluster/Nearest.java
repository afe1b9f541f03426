package coterie.kernel.cluster;

import java.util.Arrays;

/// The nearest of several centres for each row of a chunk, in float32, and the scratch space for
/// it. One thread owns it.
///
/// Scores are half squared distances but for the row's own term: |c|² / 2 − x · c, one fused
/// multiply-add a feature, features in order. The lowest index wins a tie.
///
/// Every loop runs over whole arrays with the same index: the compiler vectorises nothing else.
final class Nearest {
    private static final int ROWS = Chunks.ROWS;

    private final float[][] columns;
    private final float[][] scores;
    private final float[] best = new float[ROWS];
    private final float[] winners = new float[ROWS];
    private final int[] labels = new int[ROWS];

    /// Scratch space for up to `k` centres.
    Nearest(int width, int k) {
        this.columns = new float[width][ROWS];
        this.scores = new float[k][ROWS];
    }

    /// Room for a chunk's columns.
    float[][] columns() {
        return columns;
    }

    /// The nearest centre of each row; the array is this object's own, valid until the next call.
    int[] find(float[][] chunk, int rows, Centres centres) {
        int k = centres.k();
        if (k == 1) {
            Arrays.fill(labels, 0);
            return labels;
        }
        for (int c = 0; c < k; c++) {
            score(chunk, rows, centres.negated(c), centres.half(c), scores[c]);
        }
        System.arraycopy(scores[0], 0, best, 0, rows);
        for (int c = 1; c < k; c++) {
            lower(best, scores[c], rows);
        }
        Arrays.fill(winners, 0, rows, k);
        for (int c = 0; c < k; c++) {
            win(winners, scores[c], best, c, k, rows);
        }
        truncate(winners, labels, rows);
        return labels;
    }

    private static void score(float[][] x, int rows, float[] negated, float half, float[] score) {
        Arrays.fill(score, 0, rows, half);
        int j = 0;
        for (; j + 3 < negated.length; j += 4) {
            four(
                    score,
                    x[j],
                    x[j + 1],
                    x[j + 2],
                    x[j + 3],
                    negated[j],
                    negated[j + 1],
                    negated[j + 2],
                    negated[j + 3],
                    rows);
        }
        for (; j < negated.length; j++) {
            one(score, x[j], negated[j], rows);
        }
    }

    private static void four(
            float[] score,
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float c0,
            float c1,
            float c2,
            float c3,
            int rows) {
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

    private static void truncate(float[] winners, int[] labels, int rows) {
        for (int i = 0; i < rows; i++) {
            labels[i] = (int) winners[i];
        }
    }
}
