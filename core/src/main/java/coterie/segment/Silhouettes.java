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
public record Silhouettes(double mean, double error, BySegment<List<Double>> bySegment) {
    /// The values of a score, by segment.
    ///
    /// @param labels the segments the score was computed for
    public static Silhouettes of(Score score, Labels labels) {
        BySegment<List<Double>> bySegment =
                BySegment.each(labels.clusters(), _ -> new ArrayList<>());
        for (int i = 0; i < score.rows().size(); i++) {
            bySegment.of(labels.at(score.rows().get(i)) + 1).add(score.values().get(i));
        }
        bySegment.all().forEach(values -> values.sort(Collections.reverseOrder()));
        return new Silhouettes(score.mean(), score.error(), bySegment.map(List::copyOf));
    }

    /// Customers they were computed for.
    public long customers() {
        return bySegment.stream().mapToLong(List::size).sum();
    }

    /// Customers of a segment, from 1, who are closer to another one: silhouettes below 0.
    public long misplaced(int segment) {
        return bySegment.of(segment).stream().filter(value -> value < 0).count();
    }

    /// The same with other values.
    public Silhouettes with(BySegment<List<Double>> others) {
        return new Silhouettes(mean, error, others);
    }
}
