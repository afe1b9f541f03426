package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The Davies-Bouldin index: how much each cluster overlaps with the neighbour it overlaps most,
/// (sᵢ + sⱼ) ÷ |mᵢ − mⱼ| averaged over the clusters; lower is better, from 0 without bound.
///
/// s is the mean Euclidean distance to the cluster's mean, as in scikit-learn (the 1979 paper
/// allows the root mean square too).
public final class DaviesBouldin implements Index {
    @Override
    public About about() {
        return new About(
                "davies_bouldin",
                "Davies-Bouldin",
                "How alike neighbouring groups are",
                Direction.LOWER,
                "from 0 without bound",
                "spreads are mean Euclidean distances, as in scikit-learn",
                "for one cluster, and where two clusters have the same mean",
                "Davies & Bouldin 1979");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.each(DaviesBouldin::of);
    }

    /// Absent for one cluster and where two clusters have the same mean.
    public static OptionalDouble of(Dispersion dispersion) {
        int k = dispersion.clusters();
        if (k < 2) {
            return OptionalDouble.empty();
        }
        List<Double> spreads = dispersion.meanDistances();
        double sum = 0;
        for (int a = 0; a < k; a++) {
            double worst = 0;
            for (int b = 0; b < k; b++) {
                if (a != b) {
                    double distance = dispersion.distance(a, b);
                    if (distance == 0) {
                        return OptionalDouble.empty();
                    }
                    worst = Math.max(worst, (spreads.get(a) + spreads.get(b)) / distance);
                }
            }
            sum += worst;
        }
        return OptionalDouble.of(sum / k);
    }
}
