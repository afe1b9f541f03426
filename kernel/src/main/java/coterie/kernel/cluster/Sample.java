package coterie.kernel.cluster;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;
import coterie.kernel.Seed;

/// The rows with the smallest hashes, in hash order, copied: where starts are drawn and chains run.
///
/// Position in the sample follows from who the customers are, so whatever is decided by position
/// here is the same for any order of the file.
final class Sample implements Chunks {
    /// Up to so many rows the sample is everyone.
    static final int ALL_UP_TO = 1 << 15;

    /// Rows sampled from more.
    static final int SIZE = 1 << 14;

    private final int size;
    private final int width;
    private final FixedPoint fixed;
    private final Chunk[] chunks;
    private final Spread spread;

    /// The rows that starts run on.
    static Sample forStarts(Points points, Seed seed) {
        int size = points.size() <= ALL_UP_TO ? (int) points.size() : SIZE;
        return new Sample(points, seed, size);
    }

    Sample(Points points, Seed seed, int size) {
        this.size = size;
        this.width = points.width();
        this.fixed = FixedPoint.of(points);
        int[] rows = points.keys().smallest(seed, size);
        this.chunks = new Chunk[count()];
        for (int index = 0; index < chunks.length; index++) {
            int first = index * Chunk.ROWS;
            int count = Math.min(Chunk.ROWS, size - first);
            float[][] columns = new float[width][count];
            points.gather(rows, first, count, columns);
            chunks[index] = Chunk.ofColumns(columns, count);
        }
        this.spread = Spread.of(this, 1);
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
    public int size() {
        return size;
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
    public Spread spread() {
        return spread;
    }
}
