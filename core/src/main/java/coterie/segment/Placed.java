package coterie.segment;

import coterie.engine.RowWork;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.kernel.cluster.Assigner;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.recipe.expression.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where rows belong, as rows of their own: segment (from 1), distance and confidence.
///
/// Computed during the scan by the study's own [Assigner], so that the study's own customers and
/// new ones are placed by one rule.
public final class Placed implements Rows {
    private static final SequencedMap<String, Kind> KINDS = kinds();

    private final Rows scaled;
    private final Assigner assigner;

    /// @param scaled rows in scaled units, one column a feature
    /// @param assigner the rule
    public Placed(Rows scaled, Assigner assigner) {
        this.scaled = scaled;
        this.assigner = assigner;
    }

    /// What places the rows of a table that have every feature.
    ///
    /// @param assigner the rule, in scaled units
    public static RowWork by(Scaler scaler, Assigner assigner) {
        Scaling scaling = Scaling.of(scaler.centres(), scaler.scales());
        return RowWork.of(
                scaler.columns(), rows -> new Placed(scaling.apply(rows), assigner), KINDS);
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
        assigner.place(
                scaled,
                (first, count, places) -> {
                    double[][] batch = new double[width()][count];
                    for (int row = 0; row < count; row++) {
                        batch[0][row] = places.cluster(row) + 1;
                        batch[1][row] = places.distance(row);
                        batch[2][row] = places.confidence(row);
                    }
                    sink.accept(first, count, batch);
                });
    }
}
