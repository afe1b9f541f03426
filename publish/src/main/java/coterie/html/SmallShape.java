package coterie.html;

import coterie.page.SmallHistogram;
import java.util.List;
import java.util.stream.Stream;

/// A small histogram as SVG: everyone in grey, one segment in its colour.
///
/// @param everyone path of everyone's bars in a box of [#WIDTH] × [#HEIGHT]
/// @param segment path of the segment's outline in the same box; empty when there is none
record SmallShape(String everyone, String segment) {
    static final int WIDTH = 160;
    static final int HEIGHT = 44;

    static SmallShape of(SmallHistogram histogram) {
        double top =
                Stream.concat(histogram.everyone().stream(), histogram.segment().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        return new SmallShape(
                bars(histogram.everyone(), top),
                histogram.segment().isEmpty() ? "" : outline(histogram.segment(), top));
    }

    private static String bars(List<Double> shares, double top) {
        StringBuilder path = new StringBuilder();
        double step = (double) WIDTH / shares.size();
        for (int i = 0; i < shares.size(); i++) {
            double height = height(shares.get(i), top);
            if (height > 0) {
                path.append('M').append(tenth(i * step)).append(' ').append(HEIGHT);
                path.append('v').append(tenth(-height)).append('h').append(tenth(step * 0.9));
                path.append('v').append(tenth(height)).append('z');
            }
        }
        return path.toString();
    }

    private static String outline(List<Double> shares, double top) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        double step = (double) WIDTH / shares.size();
        for (int i = 0; i < shares.size(); i++) {
            path.append('V').append(tenth(HEIGHT - height(shares.get(i), top)));
            path.append('H').append(tenth((i + 1) * step));
        }
        return path.append('V').append(HEIGHT).toString();
    }

    private static double height(double share, double top) {
        return top == 0 ? 0 : (HEIGHT - 2) * share / top;
    }

    private static String tenth(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
