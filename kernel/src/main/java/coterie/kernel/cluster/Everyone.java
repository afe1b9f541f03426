package coterie.kernel.cluster;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import coterie.kernel.Points;

/// All rows, in the order of the file.
final class Everyone implements Chunks {
    private final Points points;
    private final FixedPoint fixed;
    private final Spread spread;

    Everyone(Points points, int threads) {
        this.points = points;
        this.fixed = FixedPoint.of(points);
        this.spread = Spread.of(this, threads);
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
    public Spread spread() {
        return spread;
    }
}
