package coterie.segment;

import coterie.kernel.ExactSum;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.cluster.Assignment;
import coterie.kernel.cluster.Partition;
import coterie.kernel.quality.CalinskiHarabasz;
import coterie.kernel.quality.DaviesBouldin;
import coterie.kernel.quality.Dispersion;
import coterie.kernel.quality.Silhouette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Segments of the prepared customers, found by search or from given centres.
///
/// @param labels from 0, in the order of the centres
/// @param centres one row a segment, in scaled units
/// @param inertia sum of squared distances, in scaled units
public record Solution(Labels labels, Matrix centres, double inertia) {
    private static final int MOST_PASSES = 300;

    /// The solution a search found.
    public static Solution of(Partition found) {
        return new Solution(found.labels(), found.centres(), found.inertia());
    }

    /// Where k-means ends that starts from given centres: Lloyd in double on all rows until no
    /// label changes, with exact sums, one thread; each pass costs two scans. Segments keep the
    /// order of the centres.
    public static Solution from(Points points, Matrix start) {
        Matrix centres = start;
        Labels labels = new Assignment(centres).labels(points.exact());
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            centres = means(points, labels, centres);
            Labels next = new Assignment(centres).labels(points.exact());
            if (next.equals(labels)) {
                break;
            }
            labels = next;
        }
        ExactSum inertia = new ExactSum();
        new Assignment(centres)
                .place(
                        points.exact(),
                        (first, count, nearest, squared, second) -> {
                            for (int row = 0; row < count; row++) {
                                inertia.add(squared[row]);
                            }
                        });
        return new Solution(labels, centres, inertia.value());
    }

    /// Means of the rows of each label; a segment without rows keeps its centre.
    private static Matrix means(Points points, Labels labels, Matrix before) {
        int width = points.width();
        ExactSum[] sums = new ExactSum[labels.clusters() * width];
        Arrays.setAll(sums, i -> new ExactSum());
        points.exact()
                .scan((first, count, columns) -> {
                    for (int row = 0; row < count; row++) {
                        int at = labels.at((int) first + row) * width;
                        for (int column = 0; column < width; column++) {
                            sums[at + column].add(columns[column][row]);
                        }
                    }
                });
        List<Long> sizes = labels.sizes();
        List<double[]> means = new ArrayList<>();
        for (int segment = 0; segment < labels.clusters(); segment++) {
            double[] mean = before.row(segment);
            for (int column = 0; column < width && sizes.get(segment) > 0; column++) {
                mean[column] = sums[segment * width + column].value() / sizes.get(segment);
            }
            means.add(mean);
        }
        return Matrix.ofRows(means);
    }

    /// Customers a segment, in the order of the centres.
    public List<Long> sizes() {
        return labels.sizes();
    }

    /// The same segments numbered by size, then by centre.
    public Solution bySize() {
        int[] order =
                IntStream.range(0, centres.rows())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong((Integer segment) -> -sizes().get(segment))
                                        .thenComparing((a, b) ->
                                                Arrays.compare(centres.row(a), centres.row(b))))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
        return new Solution(
                Labels.of(
                        order.length,
                        IntStream.range(0, labels.size())
                                .map(row -> rank[labels.at(row)])
                                .toArray()),
                Matrix.ofRows(Arrays.stream(order).mapToObj(centres::row).toArray(double[][]::new)),
                inertia);
    }

    /// How clearly each customer belongs to the own segment; empty for a single one. All distances
    /// are computed anew.
    public Optional<Silhouettes> silhouettes(Points points, FitContext context) {
        return centres.rows() < 2
                ? Optional.empty()
                : Optional.of(
                        Silhouettes.of(
                                Silhouette.DEFAULT.of(points, List.of(labels), context).getFirst(),
                                labels));
    }

    /// How good these segments are, with the indices of every candidate.
    public Candidate judged(Points points, FitContext context) {
        Dispersion dispersion = Dispersion.of(points.exact(), List.of(labels)).getFirst();
        return new Candidate(
                centres.rows(),
                inertia,
                OptionalDouble.of(
                        Silhouette.DEFAULT.of(points, List.of(labels), context).getFirst().mean()),
                CalinskiHarabasz.of(dispersion),
                DaviesBouldin.of(dispersion),
                sizes(),
                1,
                inertia);
    }
}
