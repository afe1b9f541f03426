package coterie.segment;

import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Starts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// The best segmentation that one method found for one k.
///
/// @param k number of segments
/// @param method the method's word
/// @param sizes customers a segment, largest first
/// @param scores every index that is defined here and what the method itself measures, by
///   snake_case name, in a fixed order
/// @param starts how several starts compare, where the method has them
public record Candidate(
        int k,
        String method,
        List<Long> sizes,
        SequencedMap<String, Double> scores,
        Optional<Starts> starts) {
    /// The index that chooses k.
    public static final String SILHOUETTE = "silhouette";

    public Candidate {
        sizes = List.copyOf(sizes);
        scores = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scores));
    }

    /// A score by its name; absent where it is not defined.
    public OptionalDouble score(String name) {
        Double score = scores.get(name);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /// Mean Euclidean silhouette, −1 to 1; absent for k = 1.
    public OptionalDouble silhouette() {
        return score(SILHOUETTE);
    }

    /// Sum of squared distances to the centres, in scaled units.
    public double inertia() {
        return score(Clustering.INERTIA).orElseThrow();
    }
}
