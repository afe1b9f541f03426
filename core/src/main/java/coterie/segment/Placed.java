package coterie.segment;

import coterie.engine.RowWork;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.kernel.cluster.Assignment;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.recipe.expression.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where rows belong, as rows of their own: segment (from 1), distance and confidence.
///
/// Computed during the scan by the kernel's [Assignment], so that the study's own customers and new
/// ones are placed by one rule.
public final class Placed implements Rows {
    private static final SequencedMap<String, Kind> KINDS = kinds();

    private final Rows scaled;
    private final Matrix centres;

    /// @param scaled rows in scaled units, one column a feature
    /// @param centres one row a segment
    public Placed(Rows scaled, Matrix centres) {
        this.scaled = scaled;
        this.centres = centres;
    }

    /// What places the rows of a table that have every feature.
    ///
    /// @param centres one row a segment, in scaled units
    public static RowWork by(Scaler scaler, Matrix centres) {
        Scaling scaling = Scaling.of(scaler.centres(), scaler.scales());
        return RowWork.of(
                scaler.columns(), rows -> new Placed(scaling.apply(rows), centres), KINDS);
    }

    private static SequencedMap<String, Kind> kinds() {
        SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(Segmentation.SEGMENT, Kind.INTEGER);
        kinds.put(Segmentation.DISTANCE, Kind.NUMBER);
        kinds.put(Segmentation.CONFIDENCE, Kind.NUMBER);
        return Collections.unmodifiableSequencedMap(kinds);
    }

    @Override
    public long size() {
        return scaled.size();
    }

    @Override
    public int width() {
        return KINDS.size();
    }

    @Override
    public void scan(Sink sink) {
        new Assignment(centres)
                .place(
                        scaled,
                        (first, count, nearest, squared, second) -> {
                            double[][] batch = new double[width()][count];
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
