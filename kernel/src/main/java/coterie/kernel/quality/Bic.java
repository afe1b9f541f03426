package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The Bayesian information criterion of k-means as X-means takes it (Pelleg & Moore 2000): round
/// clusters of one common variance; higher is better.
///
/// The formula is the paper's with one variance for all features, s² = W ÷ (M (R − K)), and (K − 1)
/// + M K + 1 parameters. It finds too many clusters where they are not round Gaussians: 8 for iris.
public final class Bic implements Index {
    @Override
    public About about() {
        return new About(
                "bic",
                "BIC",
                "How well round groups of one width describe the {rows}",
                Direction.HIGHER,
                "without bound",
                "of k-means as X-means takes it: one common variance; not that of a mixture",
                "for as many clusters as rows, and where all rows sit on their means",
                "Pelleg & Moore 2000");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.each(Bic::of);
    }

    /// Absent where there are not more rows than clusters and where all rows sit on their means.
    public static OptionalDouble of(Dispersion dispersion) {
        double rows = dispersion.rows();
        int k = dispersion.clusters();
        int width = dispersion.means().columns();
        if (rows <= k || dispersion.within() == 0) {
            return OptionalDouble.empty();
        }
        double variance = dispersion.within() / (width * (rows - k));
        double likelihood =
                dispersion.sizes().stream()
                                .mapToDouble(size -> size == 0 ? 0 : size * Math.log(size))
                                .sum()
                        - rows * Math.log(rows)
                        - rows * width / 2 * Math.log(2 * Math.PI * variance)
                        - width * (rows - k) / 2;
        double parameters = (k - 1) + (double) width * k + 1;
        return OptionalDouble.of(likelihood - parameters / 2 * Math.log(rows));
    }
}
