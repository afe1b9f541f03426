package coterie.kernel.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.kernel.FitContext;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.kernel.Seed;
import coterie.kernel.Tables;
import coterie.kernel.simd.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several fits in one pass, over random shapes; run once for each vector width.
@Tag("simd")
class HeatTest {
    @Test
    void tiersAndThreadsGiveTheSameBits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 24; round++) {
            Points points = Tables.raw(shape(random, round));
            List<KMeans> methods = new ArrayList<>();
            List<Contender> starts = new ArrayList<>();
            for (int fit = 0; fit < 4; fit++) {
                int k = (int) Math.min(points.size(), 1 + random.nextInt(9));
                methods.add(new KMeans(k, 1, 0, 20, 0, false));
                starts.add(new Contender(fit, start(points, k, random), 0, 0));
            }
            List<Matrix> expected = run(methods, points, starts, Tier.PLAIN, 1);
            for (int threads : new int[] {1, 2, 3, 8}) {
                assertThat(run(methods, points, starts, Tier.VECTOR, threads)).isEqualTo(expected);
            }
            assertThat(run(methods, points, starts, Tier.PLAIN, 3)).isEqualTo(expected);
        }
    }

    /// n not a multiple of the block, one feature, as many clusters as rows, duplicates, identical
    /// rows, huge and tiny scales.
    private static Rows shape(SplittableRandom random, int round) {
        int width = round % 3 == 0 ? 1 : 1 + random.nextInt(17);
        int rows = round % 4 == 0 ? 1 + random.nextInt(9) : 1 + random.nextInt(20_000);
        double scale = Math.pow(10, round % 5 * 8 - 16);
        int distinct = round % 6 == 1 ? 1 : round % 6 == 2 ? 5 : rows;
        double[][] values = new double[rows][width];
        for (int i = 0; i < rows; i++) {
            if (i < distinct) {
                Arrays.setAll(values[i], j -> scale * (random.nextGaussian() + random.nextInt(4)));
            } else {
                values[i] = values[i % distinct];
            }
        }
        return Rows.of(values);
    }

    private static Centres start(Points points, int k, SplittableRandom random) {
        Centres centres = new Centres(k, points.width());
        SampledRows sample = SampledRows.forStarts(points, Seed.of(1));
        for (int c = 0; c < k; c++) {
            float[] row = sample.row(random.nextInt(sample.size()));
            double[] to = new double[row.length];
            Arrays.setAll(to, j -> row[j]);
            centres.move(c, to);
        }
        return centres;
    }

    private static List<Matrix> run(
            List<KMeans> methods, Points points, List<Contender> starts, Tier tier, int threads) {
        FitContext context = new FitContext(Seed.of(1), threads, Progress.SILENT);
        AllRows everyone = new AllRows(points, threads);
        return new Heat(methods, everyone, tier, context, 4, 1)
                .run(starts).stream()
                        .map(end ->
                                Matrix.ofRows(
                                        end.centres().matrix(1).row(0),
                                        end.centres().matrix(1).row(end.centres().k() - 1),
                                        inertia(end, points.width())))
                        .toList();
    }

    private static double[] inertia(Contender end, int width) {
        double[] row = new double[width];
        Arrays.fill(row, end.inertia());
        return row;
    }
}
