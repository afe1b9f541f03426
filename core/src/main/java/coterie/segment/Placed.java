package coterie.segment;

import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import coterie.kernel.cluster.Assignment;
import java.util.List;

/// Where rows belong, as rows of their own: segment (from 1), distance and confidence.
///
/// Computed during the scan by the kernel's [Assignment], so that the study's own customers and new
/// ones are placed by one rule.
public final class Placed implements Rows {
    /// Names of the columns.
    public static final List<String> COLUMNS =
            List.of(Segmentation.SEGMENT, Segmentation.DISTANCE, Segmentation.CONFIDENCE);

    private final Rows scaled;
    private final Matrix centres;

    /// @param scaled rows in scaled units, one column a feature
    /// @param centres one row a segment
    public Placed(Rows scaled, Matrix centres) {
        this.scaled = scaled;
        this.centres = centres;
    }

    @Override
    public long size() {
        return scaled.size();
    }

    @Override
    public int width() {
        return COLUMNS.size();
    }

    @Override
    public void scan(Sink sink) {
        new Assignment(centres)
                .place(
                        scaled,
                        (first, count, nearest, squared, second) -> {
                            double[][] batch = new double[COLUMNS.size()][count];
                            for (int row = 0; row < count; row++) {
                                batch[0][row] = nearest[row] + 1;
                                batch[1][row] = Math.sqrt(squared[row]);
                                batch[2][row] = confidence(squared[row], second[row]);
                            }
                            sink.accept(first, count, batch);
                        });
    }

    /// 1 − d₁/d₂; a row on two centres at once has none.
    private static double confidence(double squared, double second) {
        return second == 0 ? 0 : 1 - Math.sqrt(squared / second);
    }
}
