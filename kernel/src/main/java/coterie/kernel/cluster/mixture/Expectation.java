package coterie.kernel.cluster.mixture;

import coterie.kernel.Chunk;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.ParallelScan;
import coterie.kernel.Points;
import coterie.kernel.Workers;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.mixture.Mixture.Components;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One run of expectation and maximisation.
final class Expectation {
    private final Mixture method;
    private final Points points;
    private final double floor;
    private final FitContext context;

    /// @param floor least variance
    Expectation(Mixture method, Points points, double floor, FitContext context) {
        this.method = method;
        this.points = points;
        this.floor = floor;
        this.context = context;
    }

    /// Where it ends that starts from a k-means clustering; components keep its order.
    Clustering from(Clustering start) {
        double values = (double) points.size() * points.width();
        double variance = Math.max(floor, start.score(Clustering.INERTIA) / values);
        Components ended = climb(Components.round(start.assigner().centres(), variance));
        int[] labels = new int[Math.toIntExact(points.size())];
        Moments found = overExact(ended, labels);
        if (!found.emptied()) {
            int[] again = new int[labels.length];
            Components last = found.maximised(points.size(), floor);
            Moments further = overExact(last, again);
            if (!further.emptied()) {
                return clustering(last, again, further);
            }
        }
        return clustering(ended, labels, found);
    }

    /// Runs on the float32 points until the likelihood hardly grows.
    private Components climb(Components start) {
        Components best = start;
        Components next = start;
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < method.maxIterations(); step++) {
            Moments moments = overPoints(next);
            if (moments.emptied()) {
                break;
            }
            best = next;
            double mean = moments.logLikelihood(points.size()) / points.size();
            if (mean - before <= method.tolerance()) {
                break;
            }
            before = mean;
            next = moments.maximised(points.size(), floor);
        }
        return best;
    }

    private Moments overPoints(Components components) {
        return joined(
                Workers.run(
                                context.threads(),
                                Chunk.count(points.size()),
                                () -> new PointsPass(components),
                                PointsPass::add)
                        .stream()
                        .map(pass -> pass.moments)
                        .toList());
    }

    /// @param labels takes the likeliest component of each row
    private Moments overExact(Components components, int[] labels) {
        return joined(
                ParallelScan.run(
                        context.threads(),
                        points.exact(),
                        () -> new Moments(components, points),
                        (own, first, count, z) -> {
                            own.add(first, count, z);
                            for (int i = 0; i < count; i++) {
                                labels[(int) first + i] = own.cluster(i);
                            }
                        }));
    }

    private static Moments joined(List<Moments> all) {
        Moments total = all.getFirst();
        all.subList(1, all.size()).forEach(total::add);
        return total;
    }

    private Clustering clustering(Components components, int[] labels, Moments found) {
        double logLikelihood = found.logLikelihood(points.size());
        int k = components.k();
        double parameters = k - 1 + 2.0 * k * components.width();
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        scores.put("log_likelihood", logLikelihood);
        scores.put(
                "mixture_bic", 2 * logLikelihood - parameters * Math.log((double) points.size()));
        return new Clustering(Labels.of(k, labels), scores, components.rule(), Optional.empty());
    }

    /// One thread's pass over chunks of the float32 points.
    private final class PointsPass {
        final Moments moments;
        private final float[][] floats = new float[points.width()][Chunk.ROWS];
        private final double[][] z = new double[points.width()][Chunk.ROWS];

        PointsPass(Components components) {
            this.moments = new Moments(components, points);
        }

        void add(int index) {
            Chunk chunk = points.chunk(index);
            float[][] columns = chunk.columns(floats);
            double unit = points.unit();
            for (int j = 0; j < z.length; j++) {
                for (int i = 0; i < chunk.rows(); i++) {
                    z[j][i] = columns[j][i] * unit;
                }
            }
            moments.add((long) index * Chunk.ROWS, chunk.rows(), z);
        }
    }
}
