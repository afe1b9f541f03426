package coterie.kernel.cluster.kmeans;

import coterie.kernel.ExactSum;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.ParallelScan;
import coterie.kernel.Points;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.LowestCost;
import coterie.kernel.cluster.Starts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Lloyd's algorithm in doubles over the exact rows: turns the centres that float32 found into the
/// ones that are published, together with labels and inertia that agree with them.
final class Polish {
    private static final String STAGE = "placing all customers";

    /// Row–feature–centre products all passes may take together: a small file has passes enough to
    /// settle, a large one (a million rows of 16 features, k = 2 to 10) is placed once.
    private static final double WORK = 1.6e9;

    private static final int MOST_PASSES = 300;

    private final int k;
    private final double[][] centres;
    private final short[] labels;
    private final ExactSum[][] sums;
    private final long[] counts;
    private double inertia;
    private boolean settled;

    Polish(Points points, Centres start) {
        this.k = start.k();
        Matrix matrix = start.matrix(points.unit());
        this.centres = IntStream.range(0, k).mapToObj(matrix::row).toArray(double[][]::new);
        this.labels = new short[Math.toIntExact(points.size())];
        this.sums = PolishSums.sums(k, points.width());
        this.counts = new long[k];
        Arrays.fill(labels, (short) -1);
    }

    /// How often the centres of these methods may be moved.
    static int updates(List<KMeans> methods, Points points) {
        double centres = methods.stream().mapToInt(KMeans::k).sum();
        double work = Math.max(1, centres * points.size() * points.width());
        return (int) Math.clamp(WORK / work - 1, 0, MOST_PASSES);
    }

    /// Polishes all of them, one scan of the rows at a time, with so many updates of the centres at
    /// most.
    static void run(List<Polish> fits, int updates, Points points, FitContext context) {
        for (int pass = 0; pass <= updates; pass++) {
            List<Polish> active = fits.stream().filter(fit -> !fit.settled).toList();
            if (active.isEmpty()) {
                return;
            }
            pass(active, points, pass < updates, context);
        }
    }

    private static void pass(
            List<Polish> fits, Points points, boolean updating, FitContext context) {
        Milestones milestones = new Milestones(context.progress(), STAGE, 1);
        List<List<PolishSums>> found =
                ParallelScan.run(
                        context.threads(),
                        points.exact(),
                        () ->
                                fits.stream()
                                        .map(fit -> new PolishSums(fit.centres, updating))
                                        .toList(),
                        (own, first, count, z) -> {
                            milestones.at((double) first / points.size());
                            for (int f = 0; f < own.size(); f++) {
                                own.get(f).place((int) first, count, z, fits.get(f).labels);
                            }
                        });
        for (int f = 0; f < fits.size(); f++) {
            PolishSums total = found.getFirst().get(f);
            for (List<PolishSums> other : found.subList(1, found.size())) {
                total.add(other.get(f));
            }
            fits.get(f).take(total, updating);
        }
    }

    private void take(PolishSums found, boolean updating) {
        inertia = found.inertia();
        found.addTo(sums, counts);
        settled = !updating || found.moved() == 0;
        if (!settled) {
            update(found);
        }
    }

    /// Moves the centres to the means; an empty cluster to the row farthest from its centre.
    private void update(PolishSums found) {
        boolean reseeded = false;
        for (int c = 0; c < k; c++) {
            if (counts[c] > 0) {
                for (int j = 0; j < centres[c].length; j++) {
                    centres[c][j] = sums[c][j].value() / counts[c];
                }
            } else if (!reseeded && found.farthestSquared() > 0) {
                centres[c] = found.farthest();
                reseeded = true;
            }
        }
    }

    /// The result, clusters in the order of the start.
    Clustering clustering(Optional<Starts> starts) {
        int[] all = new int[labels.length];
        Arrays.setAll(all, row -> labels[row]);
        SequencedMap<String, Double> scores = new LinkedHashMap<>();
        scores.put(Clustering.INERTIA, inertia);
        return new Clustering(
                Labels.of(k, all), scores, LowestCost.nearest(Matrix.ofRows(centres)), starts);
    }
}
