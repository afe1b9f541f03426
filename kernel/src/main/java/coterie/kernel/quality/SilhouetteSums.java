package coterie.kernel.quality;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Workers;
import coterie.kernel.simd.Kernels;
import coterie.kernel.simd.Tier;
import java.util.Arrays;
import java.util.List;

/// Sums of distances from query rows to every cluster of every labeling.
///
/// The other rows are taken in stretches whose labels are the same in all labelings, so that one
/// sum serves all of them: nine labelings cost little more than one.
final class SilhouetteSums {
    private static final String STAGE = "measuring silhouettes";
    private static final int QUERIES = Kernels.QUERIES;

    /// The longest possible distance has so many bits as an integer.
    private static final int BITS = 30;

    private final Points points;
    private final List<Labels> labelings;
    private final int[] rows;
    private final FitContext context;
    private final Tier tier;
    private final float scale;
    private final long[][][][] sums;
    private int done;

    /// @param rows the queries' positions
    SilhouetteSums(Points points, List<Labels> labelings, int[] rows, FitContext context) {
        this.points = points;
        this.labelings = labelings;
        this.rows = rows;
        this.context = context;
        this.tier = Tier.forWork((double) rows.length * points.size() * points.width());
        this.scale = scale(points);
        this.sums = new long[(rows.length + QUERIES - 1) / QUERIES][labelings.size()][][];
        for (long[][][] batch : sums) {
            for (int t = 0; t < batch.length; t++) {
                batch[t] = new long[labelings.get(t).clusters()][QUERIES];
            }
        }
    }

    /// The power of two that makes the longest possible distance an integer of [#BITS] bits.
    private static float scale(Points points) {
        double squares = 0;
        for (int j = 0; j < points.width(); j++) {
            squares += 4.0 * points.magnitude(j) * points.magnitude(j);
        }
        return squares == 0
                ? 1
                : Math.scalb(1f, BITS - 1 - Math.getExponent(Math.sqrt(squares) * 1.001));
    }

    /// The silhouettes of the queries, by labeling.
    double[][] values() {
        Stretches stretches = new Stretches(points, labelings, scale);
        int parts = stretches.parts();
        for (int part = 0; part < parts; part++) {
            stretches.read(part);
            Workers.run(
                    context.threads(),
                    sums.length,
                    () -> new QueryWorker(tier.kernels(), points.width()),
                    (own, batch) -> {
                        own.add(stretches, batch);
                        reached(parts * sums.length);
                    });
        }
        double[][] values = new double[labelings.size()][rows.length];
        for (int t = 0; t < values.length; t++) {
            List<Long> sizes = labelings.get(t).sizes();
            for (int query = 0; query < rows.length; query++) {
                values[t][query] = value(t, query, sizes);
            }
        }
        return values;
    }

    private synchronized void reached(int total) {
        context.progress().at(STAGE, (double) ++done / total);
    }

    private double value(int t, int query, List<Long> sizes) {
        long[][] clusters = sums[query / QUERIES][t];
        int own = labelings.get(t).at(rows[query]);
        if (sizes.get(own) == 1) {
            return 0;
        }
        double a = (double) clusters[own][query % QUERIES] / (sizes.get(own) - 1);
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < clusters.length; c++) {
            if (c != own && sizes.get(c) > 0) {
                b = Math.min(b, (double) clusters[c][query % QUERIES] / sizes.get(c));
            }
        }
        double larger = Math.max(a, b);
        return larger == 0 ? 0 : (b - a) / larger;
    }

    /// What one thread owns.
    private final class QueryWorker {
        private final Kernels kernels;
        private final float[][] queries;
        private final long[] sum = new long[QUERIES];

        QueryWorker(Kernels kernels, int width) {
            this.kernels = kernels;
            this.queries = new float[width][QUERIES];
        }

        void add(Stretches stretches, int batch) {
            int first = batch * QUERIES;
            points.gather(rows, first, Math.min(QUERIES, rows.length - first), queries);
            for (float[] column : queries) {
                for (int i = 0; i < QUERIES; i++) {
                    column[i] *= scale;
                }
            }
            for (int stretch = 0; stretch < stretches.count(); stretch++) {
                Arrays.fill(sum, 0);
                kernels.distances(
                        queries,
                        stretches.values(),
                        stretches.start(stretch),
                        stretches.start(stretch + 1),
                        sum);
                for (int t = 0; t < labelings.size(); t++) {
                    add(sums[batch][t][stretches.label(stretch, t)], sum);
                }
            }
        }

        private static void add(long[] into, long[] values) {
            for (int i = 0; i < QUERIES; i++) {
                into[i] += values[i];
            }
        }
    }
}
