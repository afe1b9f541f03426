package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;
import coterie.kernel.Seed;
import coterie.kernel.WeightedRows;
import java.util.Arrays;
import java.util.Optional;

/// The rows with the smallest hashes, copied. Starts are drawn and chains run on a sample in hash
/// order; larger ones, where runs go on, are in the order of the file.
///
/// Equal rows are one row with a weight, so that a sample of many customers who gave the same few
/// answers is everyone. Position in the sample follows from who the customers are, so whatever is
/// decided by position here is the same for any order of the file.
final class SampledRows implements FitRows {
    /// Up to so many rows the sample is everyone.
    static final int ALL_UP_TO = 1 << 15;

    /// Rows sampled from more, unless no more than that are different.
    static final int SIZE = 1 << 14;

    private final int size;
    private final int width;
    private final FixedPoint fixed;
    private final Chunk[] chunks;
    private final int[][] weights;
    private final long[] upTo;
    private final RowSpread spread;

    /// The rows that starts run on.
    static SampledRows forStarts(Points points, Seed seed) {
        int most = points.size() <= ALL_UP_TO ? (int) points.size() : SIZE;
        Optional<WeightedRows> weighted = WeightedRows.of(points, seed, most);
        return weighted.isPresent()
                ? new SampledRows(points, weighted.get().rows(), weighted.get().weights())
                : unweighted(points, points.keys().smallest(seed, SIZE));
    }

    /// So many rows, each for itself, in the order of the file.
    static SampledRows sized(Points points, Seed seed, int size) {
        return unweighted(points, points.keys().sample(seed, size));
    }

    private static SampledRows unweighted(Points points, int[] rows) {
        int[] ones = new int[rows.length];
        Arrays.fill(ones, 1);
        return new SampledRows(points, rows, ones);
    }

    private SampledRows(Points points, int[] rows, int[] customers) {
        this.size = rows.length;
        this.width = points.width();
        this.fixed = FixedPoint.of(points);
        this.chunks = new Chunk[count()];
        this.weights = new int[count()][];
        for (int index = 0; index < chunks.length; index++) {
            int first = index * Chunk.ROWS;
            int count = Math.min(Chunk.ROWS, size - first);
            float[][] columns = new float[width][count];
            points.gather(rows, first, count, columns);
            chunks[index] = Chunk.ofColumns(columns, count);
            weights[index] = Arrays.copyOfRange(customers, first, first + count);
            if (Arrays.stream(weights[index]).allMatch(weight -> weight == 1)) {
                weights[index] = ONES;
            }
        }
        this.upTo = Arrays.stream(customers).asLongStream().toArray();
        Arrays.parallelPrefix(upTo, Long::sum);
        this.spread = RowSpread.of(this, 1);
    }

    /// A row, with probability proportional to its weight.
    int draw(Seed.Stream random) {
        int customer = random.nextInt(Math.toIntExact(customers()));
        int found = Arrays.binarySearch(upTo, customer + 1L);
        return found >= 0 ? found : -found - 1;
    }

    float at(int row, int feature) {
        return chunks[row / Chunk.ROWS].at(row % Chunk.ROWS, feature);
    }

    float[] row(int row) {
        float[] values = new float[width];
        for (int feature = 0; feature < width; feature++) {
            values[feature] = at(row, feature);
        }
        return values;
    }

    @Override
    public Chunk chunk(int index) {
        return chunks[index];
    }

    @Override
    public int[] weights(int index) {
        return weights[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long customers() {
        return upTo[size - 1];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public FixedPoint fixed() {
        return fixed;
    }

    @Override
    public RowSpread spread() {
        return spread;
    }
}
