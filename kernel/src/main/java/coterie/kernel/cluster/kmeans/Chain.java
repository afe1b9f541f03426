package coterie.kernel.cluster.kmeans;

import coterie.kernel.Seed;
import coterie.kernel.simd.Kernels;

/// One start: greedy k-means++, Lloyd, then swaps, each kept if better.
///
/// A swap puts a random row in the place of a random centre and runs Lloyd from there; it leaves
/// the local optima that restarts only draw again.
final class Chain {
    private final KMeans method;
    private final SampledRows sample;
    private final Kernels kernels;
    private final Runnable checkpoint;

    /// @param checkpoint called between swaps; may cancel by throwing
    Chain(KMeans method, SampledRows sample, Kernels kernels, Runnable checkpoint) {
        this.method = method;
        this.sample = sample;
        this.kernels = kernels;
        this.checkpoint = checkpoint;
    }

    Lloyd run(Seed seed) {
        Seed.Stream random = seed.stream();
        int k = method.k();
        Lloyd best = new Lloyd(sample, k);
        int[] rows = new PlusPlus(sample, random).choose(k);
        for (int c = 0; c < k; c++) {
            best.centres().move(c, coordinates(rows[c]));
        }
        best.run(method, Double.POSITIVE_INFINITY, kernels);
        if (k == 1) {
            return best;
        }
        Lloyd trial = new Lloyd(sample, k);
        for (int swap = 0; swap < method.swaps(); swap++) {
            checkpoint.run();
            trial.restart(best, random.nextInt(k), coordinates(sample.draw(random)));
            trial.run(method, best.inertia(), kernels);
            if (trial.inertia() < best.inertia()) {
                Lloyd better = trial;
                trial = best;
                best = better;
            }
        }
        return best;
    }

    private double[] coordinates(int row) {
        double[] values = new double[sample.width()];
        for (int j = 0; j < values.length; j++) {
            values[j] = sample.at(row, j);
        }
        return values;
    }
}
