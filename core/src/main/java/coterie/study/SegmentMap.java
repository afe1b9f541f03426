package coterie.study;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.quality.Pca;
import coterie.segment.SegmentSearch;
import java.util.List;
import java.util.stream.IntStream;

/// Customers on the first two principal components of the scaled features.
///
/// @param explained share of variance of each axis; two of them, or one where there is one feature
/// @param points customers, at most [#SHOWN] of them, in file order; y is 0 where there is one axis
/// @param total customers there are
public record SegmentMap(List<Double> explained, List<Point> points, long total) {
    /// More customers than this are thinned to those with the smallest hashes.
    public static final int SHOWN = 1500;

    /// One customer.
    public record Point(int segment, double x, double y) {}

    static SegmentMap of(SegmentSearch search, Labels labels, FitContext context) {
        Points points = search.points();
        Pca pca = Pca.of(search.covariance());
        int axes = Math.min(2, pca.explained().size());
        int[] shown = points.keys().sample(context.seed().split("map"), SHOWN);
        double[][] scores = new double[shown.length][2];
        double[] row = new double[points.width()];
        int[] next = {0};
        points.exact()
                .scan((first, count, columns) -> {
                    while (next[0] < shown.length && shown[next[0]] < first + count) {
                        int at = (int) (shown[next[0]] - first);
                        for (int column = 0; column < row.length; column++) {
                            row[column] = columns[column][at];
                        }
                        for (int axis = 0; axis < axes; axis++) {
                            scores[next[0]][axis] = pca.score(axis, row);
                        }
                        next[0]++;
                    }
                });
        return new SegmentMap(
                pca.explained().subList(0, axes),
                IntStream.range(0, shown.length)
                        .mapToObj(
                                i -> new Point(labels.at(shown[i]) + 1, scores[i][0], scores[i][1]))
                        .toList(),
                points.size());
    }
}
