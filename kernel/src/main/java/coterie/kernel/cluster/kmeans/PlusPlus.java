package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.Seed;
import java.util.Arrays;

/// Greedy k-means++ seeding (Arthur & Vassilvitskii 2007, with several candidates a step): each
/// next centre is the best of 2 + ln k rows drawn with probability proportional to their weight
/// times their squared distance to the centres so far.
///
/// Costs 2 + ln k passes over the sample a centre. Distances are float32 in difference form.
final class PlusPlus {
    private static final float[][] NONE = {};

    private final SampledRows sample;
    private final Seed.Stream random;
    private final float[][] closest;
    private final double[] chunkSums;
    private final float[] distances = new float[Chunk.ROWS];
    private final float[] potentials = new float[Chunk.ROWS];

    PlusPlus(SampledRows sample, Seed.Stream random) {
        this.sample = sample;
        this.random = random;
        this.closest = new float[sample.count()][Chunk.ROWS];
        this.chunkSums = new double[sample.count()];
        for (float[] chunk : closest) {
            Arrays.fill(chunk, Float.POSITIVE_INFINITY);
        }
    }

    /// The rows of the sample to start from.
    int[] choose(int k) {
        int candidates = 2 + (int) Math.log(k);
        int[] chosen = new int[k];
        for (int c = 0; c < k; c++) {
            int best = c == 0 ? sample.draw(random) : draw();
            if (c > 0 && k > 1) {
                double lowest = potential(best);
                for (int t = 1; t < candidates; t++) {
                    int row = draw();
                    double potential = potential(row);
                    if (potential < lowest) {
                        lowest = potential;
                        best = row;
                    }
                }
            }
            chosen[c] = best;
            take(best);
        }
        return chosen;
    }

    /// A row, with probability proportional to its weighted squared distance to the nearest centre;
    /// any row when all sit on centres.
    private int draw() {
        double total = Arrays.stream(chunkSums).sum();
        double target = random.nextDouble() * total;
        if (total == 0) {
            return sample.draw(random);
        }
        int chunk = 0;
        while (chunk < chunkSums.length - 1 && target >= chunkSums[chunk]) {
            target -= chunkSums[chunk++];
        }
        int last = sample.chunk(chunk).rows() - 1;
        int i = 0;
        while (i < last && target >= closest[chunk][i]) {
            target -= closest[chunk][i++];
        }
        return chunk * Chunk.ROWS + i;
    }

    /// The weighted sum of squared distances that would remain with this row as a centre.
    private double potential(int row) {
        float[] centre = sample.row(row);
        Arrays.fill(potentials, 0);
        for (int chunk = 0; chunk < sample.count(); chunk++) {
            distances(chunk, centre);
            addLower(potentials, distances, closest[chunk], sample.chunk(chunk).rows());
        }
        double sum = 0;
        for (float potential : potentials) {
            sum += potential;
        }
        return sum;
    }

    private void take(int row) {
        float[] centre = sample.row(row);
        for (int chunk = 0; chunk < sample.count(); chunk++) {
            int rows = sample.chunk(chunk).rows();
            distances(chunk, centre);
            lower(closest[chunk], distances, rows);
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += closest[chunk][i];
            }
            chunkSums[chunk] = sum;
        }
    }

    /// Squared distances of a chunk's rows, weighted.
    private void distances(int index, float[] centre) {
        Chunk chunk = sample.chunk(index);
        int rows = chunk.rows();
        float[][] columns = chunk.columns(NONE);
        Arrays.fill(distances, 0, rows, 0);
        for (int j = 0; j < centre.length; j++) {
            addSquares(distances, columns[j], centre[j], rows);
        }
        weigh(distances, sample.weights(index), rows);
    }

    private static void weigh(float[] distances, int[] weights, int rows) {
        for (int i = 0; i < rows; i++) {
            distances[i] *= weights[i];
        }
    }

    private static void addSquares(float[] distances, float[] x, float c, int rows) {
        for (int i = 0; i < rows; i++) {
            float difference = x[i] - c;
            distances[i] = Math.fma(difference, difference, distances[i]);
        }
    }

    private static void addLower(float[] potentials, float[] a, float[] b, int rows) {
        for (int i = 0; i < rows; i++) {
            potentials[i] += Math.min(a[i], b[i]);
        }
    }

    private static void lower(float[] closest, float[] distances, int rows) {
        for (int i = 0; i < rows; i++) {
            closest[i] = Math.min(closest[i], distances[i]);
        }
    }
}
