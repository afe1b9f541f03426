package coterie.segment;

import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.quality.Indices;
import coterie.kernel.quality.Labelings;
import coterie.kernel.quality.Silhouette.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A clustering and how good it is.
///
/// @param score the silhouettes of single customers; absent for a single segment
public record Judged(Candidate candidate, Clustering clustering, Optional<Score> score) {
    /// Judges clusterings of the same points; all of them share the passes over these.
    ///
    /// @param methods the words of the methods that found them, in their order
    public static List<Judged> of(
            List<String> methods, List<Clustering> clusterings, Points points, FitContext context) {
        Labelings labelings =
                new Labelings(
                        points, clusterings.stream().map(Clustering::labels).toList(), context);
        List<SequencedMap<String, Double>> scores = Indices.of(labelings);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < clusterings.size(); i++) {
            Clustering clustering = clusterings.get(i);
            SequencedMap<String, Double> all = scores.get(i);
            // What a method minimises is more exact than an index of the same name.
            all.putAll(clustering.scores());
            judged.add(
                    new Judged(
                            new Candidate(
                                    clustering.k(),
                                    methods.get(i),
                                    clustering.sizes(),
                                    all,
                                    clustering.starts()),
                            clustering,
                            labelings.silhouettes().get(i)));
        }
        return judged;
    }

    /// How clearly each customer belongs to the own segment; absent for a single one.
    public Optional<Silhouettes> silhouettes() {
        return score.map(own -> Silhouettes.of(own, clustering.labels()));
    }
}
