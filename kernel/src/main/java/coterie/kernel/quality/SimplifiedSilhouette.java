package coterie.kernel.quality;

import coterie.kernel.Labels;
import coterie.kernel.Rows;
import java.util.OptionalDouble;

/// The simplified silhouette (Hruschka 2004): distances to the means of the clusters instead of
/// mean distances to their rows; −1 to 1, higher is better.
///
/// Costs O(n k) where the silhouette costs O(n²). It ranks round clusters as the silhouette does,
/// but its values are larger: never compare the two.
public final class SimplifiedSilhouette {
    private SimplifiedSilhouette() {}

    /// Absent for fewer than two clusters with rows.
    ///
    /// @param dispersion of these rows and labels
    public static OptionalDouble of(Rows rows, Labels labels, Dispersion dispersion) {
        if (dispersion.sizes().stream().filter(size -> size > 0).count() < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                MeanDistances.mean(
                        rows,
                        labels,
                        dispersion,
                        (squared, own) -> {
                            double b = Double.POSITIVE_INFINITY;
                            for (int c = 0; c < squared.length; c++) {
                                if (c != own && dispersion.sizes().get(c) > 0) {
                                    b = Math.min(b, squared[c]);
                                }
                            }
                            return MeanDistances.silhouette(Math.sqrt(squared[own]), Math.sqrt(b));
                        }));
    }
}
