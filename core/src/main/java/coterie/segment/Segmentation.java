package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.kernel.cluster.Assigner;
import coterie.prepare.Prepared;
import java.util.Arrays;
import java.util.List;

/// The chosen segments: numbered from 1 by size (largest first), then by centre.
///
/// @param assigner the rule that places customers, in scaled units
/// @param sizes customers a segment
/// @param inertia sum of squared distances, in scaled units
/// @param table the engine's table `segmented`: the prepared table's columns, then [#SEGMENT]
///   (1..k), [#DISTANCE] to the own centre and [#CONFIDENCE]
public record Segmentation(
        Assigner assigner, BySegment<Long> sizes, double inertia, Relation table) {
    public static final String SEGMENT = "coterie_segment";
    public static final String DISTANCE = "coterie_distance";

    /// How clear the choice is, 0 to 1: of the nearest centre 1 − d₁/d₂, the distances to it and to
    /// the second; of a mixture the probability of the segment. 1 when there is one segment.
    public static final String CONFIDENCE = "coterie_confidence";

    /// Number of segments.
    public int k() {
        return assigner.k();
    }

    /// The centre of a segment, from 1, in scaled units.
    public List<Double> centre(int segment) {
        return Arrays.stream(assigner.centres().row(segment - 1)).boxed().toList();
    }

    /// Makes a solution's labels columns of the relation again, in a table of the given name.
    public static Segmentation of(String name, Judged solution, Prepared prepared, Engine engine) {
        Assigner assigner = solution.clustering().assigner();
        Relation table =
                engine.table(prepared.table())
                        .with(name, Placed.by(prepared.fitted().scaler(), assigner));
        return new Segmentation(
                assigner,
                new BySegment<>(solution.candidate().sizes()),
                solution.candidate().inertia(),
                table);
    }
}
