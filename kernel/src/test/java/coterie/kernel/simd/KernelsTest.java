package coterie.kernel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.kernel.Chunk;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The two tiers against each other; run once for each vector width.
@Tag("simd")
class KernelsTest {
    private static final float[] SCALES = {1e-15f, 1e-3f, 1, 1e3f, 1e15f};

    @Test
    void theVectorApiIsThere() {
        assertThat(Tier.hasVectors()).isTrue();
        assertThat(Tier.forWork(1e15)).isEqualTo(Tier.VECTOR);
        assertThat(Tier.forWork(1e6)).isEqualTo(Tier.PLAIN);
    }

    @Test
    void bothTiersFindTheSameNearestCentresForAnyShape() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(Chunk.ROWS);
            int width = 1 + random.nextInt(20);
            float scale = SCALES[random.nextInt(SCALES.length)];
            boolean ties = random.nextBoolean();
            float[][] columns = new float[width][rows];
            for (float[] column : columns) {
                fill(column, random, scale, ties);
            }
            int[] ks = random.ints(1 + random.nextInt(6), 1, 12).toArray();
            CentreTable centres = new CentreTable(width, ks);
            for (int fit = 0; fit < ks.length; fit++) {
                for (int c = 0; c < ks[fit]; c++) {
                    float[] minus = new float[width];
                    fill(minus, random, scale, ties);
                    centres.set(fit, c, minus, halfNorm(minus));
                }
            }
            assertSame(Chunk.ofColumns(columns, rows), ks.length, centres);
        }
    }

    @Test
    void theLowestIndexWinsATie() {
        float[][] columns = {{0, 1, 5}, {0, 1, 5}};
        CentreTable centres = new CentreTable(2, 4);
        float[][] minus = {{-9, -9}, {-1, -1}, {-1, -1}, {-9, -9}};
        for (int c = 0; c < 4; c++) {
            centres.set(0, c, minus[c], halfNorm(minus[c]));
        }
        for (Tier tier : Tier.values()) {
            short[] labels = new short[Chunk.ROWS];
            tier.kernels().nearest(Chunk.ofColumns(columns, 3), centres, labels);
            assertThat(Arrays.copyOf(labels, 3)).containsExactly(new short[] {1, 1, 0});
        }
    }

    @Test
    void bothTiersAddTheSameRowsToEveryCluster() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 100; round++) {
            int count = 1 + random.nextInt(Chunk.ROWS);
            int width = 1 + random.nextInt(20);
            int k = 1 + random.nextInt(12);
            int from = random.nextInt(3) * Chunk.ROWS;
            long[] rows = random.longs((long) count * width, -1L << 40, 1L << 40).toArray();
            short[] labels = new short[from + Chunk.ROWS];
            long[] expected = random.longs((long) k * width, -1L << 50, 1L << 50).toArray();
            long[] plain = expected.clone();
            long[] vector = expected.clone();
            for (int i = 0; i < count; i++) {
                labels[from + i] = (short) random.nextInt(k);
                for (int j = 0; j < width; j++) {
                    expected[labels[from + i] * width + j] += rows[i * width + j];
                }
            }
            Tier.PLAIN.kernels().add(rows, count, width, labels, from, plain);
            Tier.VECTOR.kernels().add(rows, count, width, labels, from, vector);
            assertThat(plain).isEqualTo(expected);
            assertThat(vector).isEqualTo(expected);
        }
    }

    @Test
    void bothTiersSumTheSameDistances() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 100; round++) {
            int width = 1 + random.nextInt(20);
            int others = random.nextInt(round % 20 == 0 ? 9_000 : 200);
            float[][] queries = new float[width][Kernels.QUERIES];
            for (float[] column : queries) {
                fill(column, random, 1e6f, round % 2 == 0);
            }
            float[] values = new float[others * width];
            fill(values, random, 1e6f, round % 2 == 0);
            int from = others == 0 ? 0 : random.nextInt(others);
            long[] plain = new long[Kernels.QUERIES];
            long[] vector = new long[Kernels.QUERIES];
            Tier.PLAIN.kernels().distances(queries, values, from, others, plain);
            Tier.VECTOR.kernels().distances(queries, values, from, others, vector);
            assertThat(vector).isEqualTo(plain);
        }
    }

    private static void assertSame(Chunk chunk, int fits, CentreTable centres) {
        short[] plain = new short[fits * Chunk.ROWS];
        short[] vector = new short[fits * Chunk.ROWS];
        Tier.PLAIN.kernels().nearest(chunk, centres, plain);
        Tier.VECTOR.kernels().nearest(chunk, centres, vector);
        for (int fit = 0; fit < fits; fit++) {
            int from = fit * Chunk.ROWS;
            assertThat(Arrays.copyOfRange(vector, from, from + chunk.rows()))
                    .isEqualTo(Arrays.copyOfRange(plain, from, from + chunk.rows()));
        }
    }

    private static void fill(float[] values, SplittableRandom random, float scale, boolean ties) {
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    ties
                            ? (random.nextInt(5) - 2) * scale
                            : (float) (random.nextGaussian() * scale);
        }
    }

    private static float halfNorm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return (float) (sum / 2);
    }
}
