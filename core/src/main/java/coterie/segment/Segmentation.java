package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.kernel.Matrix;
import coterie.prepare.Prepared;
import java.util.List;

/// The chosen segments: numbered from 1 by size (largest first), then by centre.
///
/// @param k number of segments
/// @param centres one row a segment, one column a feature, in scaled units
/// @param sizes customers a segment
/// @param inertia sum of squared distances, in scaled units
/// @param table the engine's table `segmented`: the prepared table's columns, then [#SEGMENT]
///   (1..k), [#DISTANCE] to the own centre and [#CONFIDENCE]
public record Segmentation(
        int k, Matrix centres, List<Long> sizes, double inertia, Relation table) {
    public static final String SEGMENT = "coterie_segment";
    public static final String DISTANCE = "coterie_distance";

    /// 1 − d₁/d₂, the distances to the nearest and the second centre; 1 when there is one segment.
    public static final String CONFIDENCE = "coterie_confidence";

    /// Makes a solution's labels columns of the relation again, in a table of the given name.
    public static Segmentation of(
            String name, Solution solution, Prepared prepared, Engine engine) {
        Matrix centres = solution.centres();
        Relation table =
                engine.table(prepared.table())
                        .with(name, Placed.by(prepared.fitted().scaler(), centres));
        return new Segmentation(
                centres.rows(), centres, solution.sizes(), solution.inertia(), table);
    }
}
