package coterie.kernel.cluster;

import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The rule by which a clustering places rows: those it was found on and any others.
///
/// All rows are in scaled units, one column a feature.
public sealed interface Assigner permits LowestCost {
    /// One typical row a cluster.
    Matrix centres();

    /// Number of clusters.
    default int k() {
        return centres().rows();
    }

    /// Places rows, batch by batch, in their order.
    ///
    /// @throws coterie.fault.CoterieException `VALUE_OUT_OF_RANGE` when a row is at no finite
    ///   distance from any cluster
    void place(Rows scaled, Sink sink);

    /// The clusters of rows.
    default Labels labels(Rows scaled) {
        int[] labels = new int[Math.toIntExact(scaled.size())];
        place(
                scaled,
                (first, count, places) -> {
                    for (int row = 0; row < count; row++) {
                        labels[(int) first + row] = places.cluster(row);
                    }
                });
        return Labels.of(k(), labels);
    }

    /// The same rule with its clusters in another order.
    ///
    /// @param order the number that the first, the second, … cluster has now
    Assigner inOrder(List<Integer> order);

    /// The rule as costs of which the lowest wins, which SQL can say; empty where it is none.
    Optional<LowestCost> costs();

    /// What a model's file calls this rule.
    String kind();

    /// All a model's file needs beside the kind to make the rule again, by name.
    SequencedMap<String, Matrix> parts();

    /// The rule that a model's file holds.
    ///
    /// @throws IllegalArgumentException when there is no such kind, or a part is not there
    static Assigner of(String kind, Map<String, Matrix> parts) {
        return LowestCost.of(kind, parts);
    }

    /// Takes placed rows.
    @FunctionalInterface
    interface Sink {
        /// @param first index of the batch's first row, from 0
        /// @param count rows in the batch
        /// @param places where they belong, valid during the call
        void accept(long first, int count, Places places);
    }

    /// Where the rows of one batch belong, by their place in it, from 0.
    interface Places {
        int cluster(int row);

        /// Distance to the typical row of the own cluster, as the rule measures it.
        double distance(int row);

        /// How clear the choice is, 0 to 1.
        double confidence(int row);

        /// How much of the row belongs to each cluster; sums to 1.
        double[] membership(int row);
    }
}
