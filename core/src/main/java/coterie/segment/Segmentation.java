package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.Sql;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.cluster.Partition;
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

    private static final String LABELS = "coterie_labels";

    /// Makes a partition of the prepared customers the chosen one: its labels become columns of the
    /// relation again.
    public static Segmentation of(
            Partition partition, Points points, Prepared prepared, Engine engine) {
        engine.load(LABELS, Placed.COLUMNS, new Placed(points.exact(), partition.centres()));
        Relation table =
                engine.create(
                        "segmented",
                        "SELECT p.*, CAST(l."
                                + Sql.name(SEGMENT)
                                + " AS INTEGER) AS "
                                + Sql.name(SEGMENT)
                                + ", l."
                                + Sql.name(DISTANCE)
                                + ", l."
                                + Sql.name(CONFIDENCE)
                                + " FROM "
                                + Sql.name(prepared.table().name())
                                + " p POSITIONAL JOIN "
                                + Sql.name(LABELS)
                                + " l");
        return new Segmentation(
                partition.k(), partition.centres(), partition.sizes(), partition.inertia(), table);
    }
}
