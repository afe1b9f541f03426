package coterie.kernel.cluster;

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
    private final float[][][] chunks;
    private final Spread spread;

    Sample(Points points, Seed seed) {
        this.size = points.size() <= ALL_UP_TO ? (int) points.size() : SIZE;
        this.width = points.width();
        this.fixed = FixedPoint.of(points);
        int[] rows = points.keys().smallest(seed, size);
        this.chunks = new float[count()][][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            float[][] columns = new float[width][rows(chunk)];
            points.gather(rows, chunk * ROWS, rows(chunk), columns);
            chunks[chunk] = columns;
        }
        this.spread = Spread.of(this);
    }

    float at(int row, int feature) {
        return chunks[row / ROWS][feature][row % ROWS];
    }

    float[] row(int row) {
        float[] values = new float[width];
        for (int feature = 0; feature < width; feature++) {
            values[feature] = at(row, feature);
        }
        return values;
    }

    float[][] columns(int chunk) {
        return chunks[chunk];
    }

    @Override
    public float[][] columns(int chunk, float[][] scratch) {
        return chunks[chunk];
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
