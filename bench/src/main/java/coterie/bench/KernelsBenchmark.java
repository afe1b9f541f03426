package coterie.bench;

import coterie.kernel.Chunk;
import coterie.kernel.simd.CentreTable;
import coterie.kernel.simd.Kernels;
import coterie.kernel.simd.Tier;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The kernels alone, on one thread and data in the cache: nanoseconds a row.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelsBenchmark {
    private static final int WIDTH = 16;
    private static final int OTHERS = 512;

    @Param({"PLAIN", "VECTOR"})
    private Tier tier = Tier.PLAIN;

    @Param({"1", "90"})
    private int fits;

    private Kernels kernels = Tier.PLAIN.kernels();
    private Chunk chunk = Chunk.ofColumns(new float[1][0], 0);
    private CentreTable centres = new CentreTable(1, 1);
    private short[] nearest = {};
    private final float[][] columns = new float[WIDTH][Chunk.ROWS];
    private final float[] others = new float[OTHERS * WIDTH];
    private final long[] sums = new long[Kernels.QUERIES];

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        for (float[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = (float) random.nextGaussian();
            }
        }
        for (int i = 0; i < others.length; i++) {
            others[i] = (float) random.nextGaussian();
        }
        int[] ks =
                fits == 1 ? new int[] {8} : IntStream.range(0, fits).map(f -> 2 + f / 10).toArray();
        kernels = tier.kernels();
        chunk = Chunk.ofColumns(columns, Chunk.ROWS);
        centres = new CentreTable(WIDTH, ks);
        nearest = new short[ks.length * Chunk.ROWS];
        for (int fit = 0; fit < ks.length; fit++) {
            for (int c = 0; c < ks[fit]; c++) {
                float[] minus = new float[WIDTH];
                float half = 0;
                for (int j = 0; j < WIDTH; j++) {
                    minus[j] = (float) random.nextGaussian();
                    half += minus[j] * minus[j] / 2;
                }
                centres.set(fit, c, minus, half);
            }
        }
    }

    /// One fit of k = 8, or 90 of k = 2 to 10 at once.
    @Benchmark
    @OperationsPerInvocation(Chunk.ROWS)
    public short[] nearest() {
        kernels.nearest(chunk, centres, nearest);
        return nearest;
    }

    /// One pair of rows.
    @Benchmark
    @OperationsPerInvocation(Kernels.QUERIES * OTHERS)
    public long[] distances() {
        kernels.distances(columns, others, 0, OTHERS, sums);
        return sums;
    }
}
