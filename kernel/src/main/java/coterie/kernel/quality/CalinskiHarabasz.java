package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The Calinski-Harabasz index: variance between clusters over variance within, [B ÷ (k − 1)] ÷ [W
/// ÷ (n − k)]; higher is better, from 0 without bound.
///
/// It likes round clusters of equal size and falls with k on data without structure.
public final class CalinskiHarabasz implements Index {
    @Override
    public About about() {
        return new About(
                "calinski_harabasz",
                "Calinski-Harabasz",
                "How far groups are apart for their width",
                Direction.HIGHER,
                "from 0 without bound",
                "[B ÷ (k − 1)] ÷ [W ÷ (n − k)]",
                "for one cluster, for as many clusters as rows, and where all rows sit on their means",
                "Calinski & Harabasz 1974");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.each(CalinskiHarabasz::of);
    }

    /// Absent for one cluster, for as many clusters as rows, and where all rows sit on their means.
    public static OptionalDouble of(Dispersion dispersion) {
        int k = dispersion.clusters();
        if (k < 2 || dispersion.rows() <= k || dispersion.within() == 0) {
            return OptionalDouble.empty();
        }
        double between = dispersion.between() / (k - 1);
        double within = dispersion.within() / (dispersion.rows() - k);
        return OptionalDouble.of(between / within);
    }
}
