package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The silhouette of squared Euclidean distances, as Spark computes it; −1 to 1, higher is better;
/// 0 for the only row of a cluster.
///
/// The mean squared distance to a cluster's rows is the squared distance to their mean plus their
/// mean squared distance to it, so that it costs O(n k). Its values are larger than the Euclidean
/// silhouette's: never compare the two.
public final class SquaredSilhouette implements Index {
    @Override
    public About about() {
        return new About(
                "squared_silhouette",
                "squared silhouette",
                "How clearly {rows} belong, by squared distances",
                Direction.HIGHER,
                "−1 to 1",
                "squared Euclidean distances, as Spark computes it; its values are larger than the silhouette’s",
                "for fewer than two clusters with rows",
                "Apache Spark, ClusteringEvaluator");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.meanSilhouettes().stream().map(MeanSilhouettes::squared).toList();
    }
}
