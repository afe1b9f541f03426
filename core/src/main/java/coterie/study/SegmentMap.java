package coterie.study;

import java.util.List;

/// Customers on the first two principal components of the scaled features.
///
/// @param explained share of variance of each of the two axes
/// @param points customers, at most `SHOWN` of them
/// @param total customers there are
public record SegmentMap(List<Double> explained, List<Point> points, long total) {
    /// More customers than this are thinned to those with the smallest hashes.
    public static final int SHOWN = 1500;

    /// One customer.
    public record Point(int segment, double x, double y) {}
}
