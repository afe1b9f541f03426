package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;

/// All rows, in the order of the file.
final class AllRows implements FitRows {
    private final Points points;
    private final FixedPoint fixed;
    private final RowSpread spread;

    AllRows(Points points, int threads) {
        this.points = points;
        this.fixed = FixedPoint.of(points);
        this.spread = RowSpread.of(this, threads);
    }

    @Override
    public Chunk chunk(int index) {
        return points.chunk(index);
    }

    @Override
    public int size() {
        return Math.toIntExact(points.size());
    }

    @Override
    public int width() {
        return points.width();
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
