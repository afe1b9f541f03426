package coterie.segment;

import coterie.kernel.Labels;
import coterie.kernel.quality.Silhouette.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How clearly each customer belongs to the own segment.
///
/// @param mean of all customers it was computed for
/// @param error with 95 % probability the mean over all customers is at most this far off; 0 when
///   it was computed for every customer
/// @param bySegment the silhouettes of segment 1, 2, …, largest first
public record Silhouettes(double mean, double error, List<List<Double>> bySegment) {
    /// The values of a score, by segment.
    ///
    /// @param labels the segments the score was computed for
    public static Silhouettes of(Score score, Labels labels) {
        List<List<Double>> bySegment = new ArrayList<>();
        for (int segment = 0; segment < labels.clusters(); segment++) {
            bySegment.add(new ArrayList<>());
        }
        for (int i = 0; i < score.rows().size(); i++) {
            bySegment.get(labels.at(score.rows().get(i))).add(score.values().get(i));
        }
        bySegment.forEach(values -> values.sort(Collections.reverseOrder()));
        return new Silhouettes(
                score.mean(), score.error(), bySegment.stream().map(List::copyOf).toList());
    }

    /// Customers they were computed for.
    public long customers() {
        return bySegment.stream().mapToLong(List::size).sum();
    }

    /// Customers of a segment, from 1, who are closer to another one: silhouettes below 0.
    public long misplaced(int segment) {
        return bySegment.get(segment - 1).stream().filter(value -> value < 0).count();
    }

    /// The same with other values.
    public Silhouettes with(List<List<Double>> others) {
        return new Silhouettes(mean, error, others);
    }
}
