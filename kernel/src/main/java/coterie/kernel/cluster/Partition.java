package coterie.kernel.cluster;

import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import java.util.List;

/// Every row in exactly one cluster: the nearest centre, by [Assignment].
///
/// Clusters are numbered by size, largest first, then by centre, coordinate by coordinate.
///
/// @param labels the cluster of each row, from 0
/// @param centres one row a cluster, in scaled units
/// @param inertia sum of squared distances of the rows to their centres, in scaled units, in double
/// @param sizes rows a cluster
/// @param restarts how the starts compare
public record Partition(
        Labels labels, Matrix centres, double inertia, List<Long> sizes, Restarts restarts)
        implements Clustering {

    public int k() {
        return centres.rows();
    }
}
