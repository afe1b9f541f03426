package coterie.kernel.cluster;

import coterie.kernel.FitContext;
import coterie.kernel.Points;

/// A way to group points: a record of its hyperparameters.
public interface Clusterer {
    /// Groups the points; the same points, seed and hyperparameters give the same clustering for
    /// any number of threads and any order of the rows.
    Clustering fit(Points points, FitContext context);
}
