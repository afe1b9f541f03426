package coterie.kernel.cluster;

import coterie.kernel.ExactSum;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Lloyd's algorithm in doubles over the exact rows: turns the centres that float32 found into the
/// ones that are published, together with labels and inertia that agree with them.
final class Polish {
    /// Row–feature–centre products all passes may take together, so that polishing millions of rows
    /// ends; a small file has passes enough to settle.
    private static final double WORK = 2e9;

    private static final int MOST_PASSES = 300;

    private final int k;
    private final int width;
    private final double[][] centres;
    private final int[] labels;
    private final ExactSum[][] sums;
    private final long[] counts;
    private final double[] farthest;
    private ExactSum inertia = new ExactSum();
    private double farthestSquared;
    private boolean settled;
    private long moved;

    Polish(Points points, Centres start) {
        this.k = start.k();
        this.width = points.width();
        Matrix matrix = start.matrix(points.unit());
        this.centres = IntStream.range(0, k).mapToObj(matrix::row).toArray(double[][]::new);
        this.labels = new int[Math.toIntExact(points.size())];
        this.sums = new ExactSum[k][width];
        this.counts = new long[k];
        this.farthest = new double[width];
        Arrays.fill(labels, -1);
        for (ExactSum[] row : sums) {
            Arrays.setAll(row, i -> new ExactSum());
        }
    }

    /// Polishes all of them, one scan of the rows at a time.
    static void run(List<Polish> fits, Rows rows) {
        double work = 0;
        for (Polish fit : fits) {
            work += (double) rows.size() * fit.width * fit.k;
        }
        int updates = (int) Math.clamp(WORK / Math.max(1, work) - 1, 0, MOST_PASSES);
        for (int pass = 0; ; pass++) {
            List<Polish> active = fits.stream().filter(fit -> !fit.settled).toList();
            if (active.isEmpty()) {
                return;
            }
            pass(active, rows);
            boolean last = pass == updates;
            for (Polish fit : active) {
                fit.settled = last || fit.moved == 0;
                if (!fit.settled) {
                    fit.update();
                }
            }
        }
    }

    private static void pass(List<Polish> fits, Rows rows) {
        List<Assignment.Batch> batches = new ArrayList<>();
        for (Polish fit : fits) {
            fit.inertia = new ExactSum();
            fit.farthestSquared = 0;
            fit.moved = 0;
            batches.add(new Assignment(Matrix.ofRows(fit.centres)).batch());
        }
        rows.scan((first, count, z) -> {
            for (int f = 0; f < fits.size(); f++) {
                batches.get(f).place(first, count, z);
                fits.get(f).book((int) first, count, z, batches.get(f));
            }
        });
    }

    private void book(int first, int count, double[][] z, Assignment.Batch batch) {
        for (int i = 0; i < count; i++) {
            double squared = batch.squared[i];
            inertia.add(squared);
            if (squared > farthestSquared
                    || (squared == farthestSquared && squared > 0 && greater(z, i))) {
                farthestSquared = squared;
                for (int j = 0; j < width; j++) {
                    farthest[j] = z[j][i];
                }
            }
            int before = labels[first + i];
            int now = batch.nearest[i];
            if (before != now) {
                move(z, i, before, now);
                labels[first + i] = now;
            }
        }
    }

    private boolean greater(double[][] z, int i) {
        for (int j = 0; j < width; j++) {
            if (z[j][i] != farthest[j]) {
                return z[j][i] > farthest[j];
            }
        }
        return false;
    }

    private void move(double[][] z, int i, int from, int to) {
        for (int j = 0; j < width; j++) {
            sums[to][j].add(z[j][i]);
            if (from >= 0) {
                sums[from][j].add(-z[j][i]);
            }
        }
        counts[to]++;
        if (from >= 0) {
            counts[from]--;
        }
        moved++;
    }

    /// Moves the centres to the means; an empty cluster to the row farthest from its centre.
    private void update() {
        boolean reseeded = false;
        for (int c = 0; c < k; c++) {
            if (counts[c] > 0) {
                for (int j = 0; j < width; j++) {
                    centres[c][j] = sums[c][j].value() / counts[c];
                }
            } else if (!reseeded && farthestSquared > 0) {
                centres[c] = farthest.clone();
                reseeded = true;
            }
        }
    }

    /// The result, clusters by size, then by centre.
    Partition partition(Restarts restarts) {
        List<Integer> order =
                IntStream.range(0, k)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong((Integer c) -> -counts[c])
                                        .thenComparing(c -> centres[c], Arrays::compare))
                        .toList();
        int[] number = new int[k];
        for (int place = 0; place < k; place++) {
            number[order.get(place)] = place;
        }
        int[] ordered = Arrays.stream(labels).map(label -> number[label]).toArray();
        return new Partition(
                Labels.of(k, ordered),
                Matrix.ofRows(order.stream().map(c -> centres[c]).toList()),
                inertia.value(),
                order.stream().map(c -> counts[c]).toList(),
                restarts);
    }
}
