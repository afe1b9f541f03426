package coterie.page;

import coterie.profile.Profile.Histogram;
import java.util.List;

/// The shape of a column beside its average: everyone, and one segment over it.
///
/// Heights are shares of customers, so that a small segment can be compared with everyone.
///
/// @param everyone share of everyone in each bin
/// @param segment share of the segment in each bin; empty when there is none
public record SmallHistogram(List<Double> everyone, List<Double> segment) {
    /// Everyone and one segment, from 1.
    public static SmallHistogram of(Histogram histogram, int segment) {
        return new SmallHistogram(
                shares(histogram.everyone()), shares(histogram.bySegment().of(segment)));
    }

    /// Everyone alone.
    public static SmallHistogram of(Histogram histogram) {
        return new SmallHistogram(shares(histogram.everyone()), List.of());
    }

    private static List<Double> shares(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        return counts.stream().map(count -> total == 0 ? 0.0 : count / (double) total).toList();
    }
}
