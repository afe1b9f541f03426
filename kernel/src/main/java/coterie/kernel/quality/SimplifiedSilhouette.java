package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The simplified silhouette (Hruschka 2004): distances to the means of the clusters instead of
/// mean distances to their rows; −1 to 1, higher is better.
///
/// Costs O(n k) where the silhouette costs O(n²). It ranks round clusters as the silhouette does,
/// but its values are larger: never compare the two.
public final class SimplifiedSilhouette implements Index {
    @Override
    public About about() {
        return new About(
                "simplified_silhouette",
                "simplified silhouette",
                "How clearly {rows} belong, by the distance to centres",
                Direction.HIGHER,
                "−1 to 1",
                "Euclidean distances to means; its values are larger than the silhouette’s",
                "for fewer than two clusters with rows",
                "Hruschka, de Castro & Campello 2004");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.meanSilhouettes().stream().map(MeanSilhouettes::simplified).toList();
    }
}
