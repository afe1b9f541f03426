package coterie.kernel.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Every index there is.
public final class Indices {
    /// In the order of `study.json`.
    public static final List<Index> ALL =
            List.of(
                    new Inertia(),
                    Silhouette.DEFAULT,
                    new CalinskiHarabasz(),
                    new DaviesBouldin(),
                    new ExplainedVariance(),
                    new SimplifiedSilhouette(),
                    new SquaredSilhouette(),
                    new Bic(),
                    new Dunn());

    private Indices() {}

    /// All defined indices of each labeling, by key, in the order of the list.
    public static List<SequencedMap<String, Double>> of(Labelings labelings) {
        List<SequencedMap<String, Double>> scores = new ArrayList<>();
        labelings.labels().forEach(_ -> scores.add(new LinkedHashMap<>()));
        for (Index index : ALL) {
            List<OptionalDouble> values = index.of(labelings);
            for (int i = 0; i < values.size(); i++) {
                SequencedMap<String, Double> own = scores.get(i);
                values.get(i).ifPresent(value -> own.put(index.about().key(), value));
            }
        }
        return scores;
    }
}
