package coterie.kernel.cluster;

import coterie.kernel.FixedPoint;
import coterie.kernel.Points;

/// All rows, in the order of the file.
final class Everyone implements Chunks {
    private final Points points;
    private final FixedPoint fixed;
    private final Spread spread;

    Everyone(Points points) {
        this.points = points;
        this.fixed = FixedPoint.of(points);
        this.spread = Spread.of(this);
    }

    @Override
    public float[][] columns(int chunk, float[][] scratch) {
        points.columns((long) chunk * ROWS, rows(chunk), scratch);
        return scratch;
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
