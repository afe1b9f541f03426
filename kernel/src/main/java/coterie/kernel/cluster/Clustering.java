package coterie.kernel.cluster;

import coterie.kernel.Labels;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// What a clusterer found.
///
/// @param labels the cluster of each row, from 0
/// @param scores what the method itself measures, by snake_case name, in a fixed order
/// @param assigner the rule that places these and other rows
/// @param starts how several starts compare, where the method has them
public record Clustering(
        Labels labels,
        SequencedMap<String, Double> scores,
        Assigner assigner,
        Optional<Starts> starts) {
    /// The score of methods that minimise the sum of squared distances to their centres.
    public static final String INERTIA = "inertia";

    public Clustering {
        scores = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scores));
    }

    public int k() {
        return assigner.k();
    }

    /// Rows in each cluster.
    public List<Long> sizes() {
        return labels.sizes();
    }

    /// Something the method itself measures.
    ///
    /// @throws IllegalArgumentException when it does not
    public double score(String name) {
        Double score = scores.get(name);
        if (score == null) {
            throw new IllegalArgumentException("no score \"" + name + "\" in " + scores.keySet());
        }
        return score;
    }

    /// The same clusters numbered by size, largest first, then by centre, coordinate by coordinate.
    public Clustering bySize() {
        List<Long> sizes = sizes();
        List<Integer> order =
                IntStream.range(0, k())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong((Integer c) -> -sizes.get(c))
                                        .thenComparing(
                                                c -> assigner.centres().row(c), Arrays::compare))
                        .toList();
        int[] number = new int[k()];
        for (int place = 0; place < number.length; place++) {
            number[order.get(place)] = place;
        }
        int[] numbered = new int[labels.size()];
        Arrays.setAll(numbered, row -> number[labels.at(row)]);
        return new Clustering(Labels.of(k(), numbered), scores, assigner.inOrder(order), starts);
    }
}
