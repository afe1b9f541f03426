package coterie.publish.report;

import coterie.profile.Profile.Histogram;
import java.util.List;

/// The shape of a column beside its average: everyone in grey, one segment in its colour.
///
/// Heights are shares of customers, so that a small segment can be compared with everyone.
///
/// @param everyone SVG path of everyone's bars in a box of [#WIDTH] × [#HEIGHT]
/// @param segment SVG path of the segment's outline in the same box; empty when there is none
record SmallHistogram(String everyone, String segment) {
    static final int WIDTH = 160;
    static final int HEIGHT = 44;

    /// Everyone and one segment, from 1.
    static SmallHistogram of(Histogram histogram, int segment) {
        List<Long> own = histogram.bySegment().get(segment - 1);
        double top = Math.max(highest(histogram.everyone()), highest(own));
        return new SmallHistogram(bars(histogram.everyone(), top), outline(own, top));
    }

    /// Everyone alone.
    static SmallHistogram of(Histogram histogram) {
        return new SmallHistogram(bars(histogram.everyone(), highest(histogram.everyone())), "");
    }

    private static double highest(List<Long> counts) {
        long total = total(counts);
        return total == 0
                ? 0
                : counts.stream().mapToLong(Long::longValue).max().orElse(0) / (double) total;
    }

    private static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static String bars(List<Long> counts, double top) {
        StringBuilder path = new StringBuilder();
        double step = (double) WIDTH / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double height = height(counts, i, top);
            if (height > 0) {
                path.append('M').append(tenth(i * step)).append(' ').append(HEIGHT);
                path.append('v').append(tenth(-height)).append('h').append(tenth(step * 0.9));
                path.append('v').append(tenth(height)).append('z');
            }
        }
        return path.toString();
    }

    private static String outline(List<Long> counts, double top) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        double step = (double) WIDTH / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            path.append('V').append(tenth(HEIGHT - height(counts, i, top)));
            path.append('H').append(tenth((i + 1) * step));
        }
        return path.append('V').append(HEIGHT).toString();
    }

    private static double height(List<Long> counts, int bin, double top) {
        long total = total(counts);
        return total == 0 || top == 0 ? 0 : (HEIGHT - 2) * (counts.get(bin) / (double) total) / top;
    }

    private static String tenth(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
