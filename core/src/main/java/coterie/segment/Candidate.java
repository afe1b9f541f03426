package coterie.segment;

import java.util.List;
import java.util.OptionalDouble;

/// The best segmentation found for one k.
///
/// @param k number of segments
/// @param inertia sum of squared distances to the centres, in scaled units
/// @param silhouette mean Euclidean silhouette, −1 to 1; absent for k = 1
/// @param calinskiHarabasz between over within variance; absent for k = 1
/// @param daviesBouldin mean similarity of neighbours, lower is better; absent for k = 1
/// @param sizes customers a segment, largest first
/// @param startsAtBest how many starts ended in this solution (inertia within 1e-9 relative)
/// @param worstStart inertia of the worst start
public record Candidate(
        int k,
        double inertia,
        OptionalDouble silhouette,
        OptionalDouble calinskiHarabasz,
        OptionalDouble daviesBouldin,
        List<Long> sizes,
        int startsAtBest,
        double worstStart) {}
