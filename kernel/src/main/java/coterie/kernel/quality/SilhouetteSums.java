package coterie.kernel.quality;

import coterie.kernel.Labels;
import coterie.kernel.Points;
import java.util.Arrays;
import java.util.List;

/// Sums of distances from a batch of query rows to every cluster of every labeling.
///
/// The loops run over the queries: the label of the other row is the same for all of them, so one
/// distance serves all labelings and everything is vectorised. Floats gather at most [#OTHERS]
/// distances before they are added to doubles.
final class SilhouetteSums {
    static final int QUERIES = 256;
    private static final int OTHERS = 256;

    private final Shared shared;
    private final float[][] queries;
    private final float[][] others;
    private final float[] distances = new float[QUERIES];
    private final float[][][] gathered;
    private final double[][][] sums;

    SilhouetteSums(Shared shared) {
        this.shared = shared;
        this.queries = new float[shared.points.width()][QUERIES];
        this.others = new float[shared.points.width()][OTHERS];
        int labelings = shared.labelings.size();
        this.gathered = new float[labelings][][];
        this.sums = new double[labelings][][];
        for (int t = 0; t < labelings; t++) {
            gathered[t] = new float[shared.labelings.get(t).clusters()][QUERIES];
            sums[t] = new double[gathered[t].length][QUERIES];
        }
    }

    /// What all threads read: the positions of the query rows, and whether they are everyone.
    static final class Shared {
        private final Points points;
        private final List<Labels> labelings;
        private final List<List<Long>> sizes;
        private final int[] rows;
        private final boolean exact;

        private Shared(Points points, List<Labels> labelings, int[] rows, boolean exact) {
            this.points = points;
            this.labelings = labelings;
            this.sizes = labelings.stream().map(Labels::sizes).toList();
            this.rows = rows;
            this.exact = exact;
        }

        static Shared of(Points points, List<Labels> labelings, int[] rows, boolean exact) {
            return new Shared(points, labelings, rows, exact);
        }
    }

    /// Writes the silhouettes of the queries from `first` on, by labeling and query.
    void values(int first, double[][] into) {
        int count = Math.min(QUERIES, shared.rows.length - first);
        shared.points.gather(shared.rows, first, count, queries);
        for (double[][] clusters : sums) {
            for (double[] cluster : clusters) {
                Arrays.fill(cluster, 0);
            }
        }
        int size = (int) shared.points.size();
        for (int from = 0; from < size; from += OTHERS) {
            gather(from, Math.min(OTHERS, size - from), count);
        }
        for (int t = 0; t < sums.length; t++) {
            for (int q = 0; q < count; q++) {
                into[t][first + q] = value(t, q, shared.rows[first + q]);
            }
        }
    }

    private void gather(int from, int rows, int count) {
        if (shared.exact) {
            shared.points.gather(shared.rows, from, rows, others);
        } else {
            shared.points.columns(from, rows, others);
        }
        for (int r = 0; r < rows; r++) {
            distancesTo(r, count);
            int row = shared.exact ? shared.rows[from + r] : from + r;
            for (int t = 0; t < gathered.length; t++) {
                add(gathered[t][shared.labelings.get(t).at(row)], distances, count);
            }
        }
        for (int t = 0; t < gathered.length; t++) {
            for (int c = 0; c < gathered[t].length; c++) {
                flush(sums[t][c], gathered[t][c], count);
                Arrays.fill(gathered[t][c], 0, count, 0);
            }
        }
    }

    private void distancesTo(int other, int count) {
        Arrays.fill(distances, 0, count, 0);
        for (int j = 0; j < queries.length; j++) {
            addSquares(distances, queries[j], others[j][other], count);
        }
        roots(distances, count);
    }

    private static void addSquares(float[] into, float[] x, float c, int count) {
        for (int i = 0; i < count; i++) {
            float difference = x[i] - c;
            into[i] = Math.fma(difference, difference, into[i]);
        }
    }

    private static void roots(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sqrt(values[i]);
        }
    }

    private static void add(float[] into, float[] values, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += values[i];
        }
    }

    private static void flush(double[] into, float[] values, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += values[i];
        }
    }

    private double value(int t, int q, int row) {
        int own = shared.labelings.get(t).at(row);
        long ownSize = shared.sizes.get(t).get(own);
        if (ownSize == 1) {
            return 0;
        }
        double a = sums[t][own][q] / (ownSize - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums[t].length; c++) {
            long size = shared.sizes.get(t).get(c);
            if (c != own && size > 0) {
                b = Math.min(b, sums[t][c][q] / size);
            }
        }
        double larger = Math.max(a, b);
        return larger == 0 ? 0 : (b - a) / larger;
    }
}
