package coterie.explore;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Bins of equal width with edges that people can read: 1, 2 or 5 times a power of ten, at most
/// [#MOST] of them.
///
/// Bins of whole numbers hold the same number of values each: their width is a whole number and
/// their edges lie half-way between two values, so that no bin is empty only because of its edges.
public final class Bins {
    /// Most bins.
    public static final int MOST = 30;

    private static final double FINEST = -320;

    private static final int[] STEPS = {1, 2, 5};

    private final double[] edges;
    private final boolean whole;
    private final boolean cutBelow;
    private final boolean cutAbove;

    private Bins(double[] edges, boolean whole, boolean cutBelow, boolean cutAbove) {
        this.edges = edges;
        this.whole = whole;
        this.cutBelow = cutBelow;
        this.cutAbove = cutAbove;
    }

    /// Bins for the values of a window; the outer edges lie at or outside its ends.
    public static Bins of(Window window, boolean whole) {
        return new Bins(
                of(window.from(), window.to(), whole).edges, whole, window.below(), window.above());
    }

    private Bins(double[] edges, boolean whole) {
        this(edges, whole, false, false);
    }

    /// Bins for values from `least` to `greatest`; none when the range is empty or beyond doubles.
    ///
    /// @param whole whether all values are whole numbers
    public static Bins of(double least, double greatest, boolean whole) {
        double range = greatest - least;
        if (!(range >= 0) || Double.isInfinite(range)) {
            return new Bins(new double[0], whole);
        }
        if (range == 0) {
            double half = whole ? 0.5 : 0;
            return new Bins(new double[] {least - half, least + half}, whole);
        }
        int exponent = (int) Math.max(FINEST, Math.floor(Math.log10(range / MOST)) - 1);
        for (int at = 0; true; at++) {
            int power = exponent + at / STEPS.length;
            BigDecimal width = new BigDecimal(BigInteger.valueOf(STEPS[at % STEPS.length]), -power);
            if (whole && power < 0) {
                continue;
            }
            long first = (long) Math.floor(least / width.doubleValue());
            long last = (long) Math.floor(greatest / width.doubleValue());
            if (last - first < MOST) {
                return new Bins(edges(width, first, (int) (last - first) + 1, whole), whole);
            }
        }
    }

    private static double[] edges(BigDecimal width, long first, int count, boolean whole) {
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double edge = width.multiply(BigDecimal.valueOf(first + i)).doubleValue();
            edges[i] = whole ? edge - 0.5 : edge;
        }
        return edges;
    }

    /// How many bins there are.
    public int count() {
        return Math.max(0, edges.length - 1);
    }

    /// Whether all values are whole numbers; then edges lie half-way between two of them.
    public boolean whole() {
        return whole;
    }

    /// Where bins meet, from the lowest: one more than there are bins, or none.
    public List<Double> edges() {
        return Arrays.stream(edges).boxed().toList();
    }

    /// Whether a value lies below the first edge because the window cuts it off.
    public boolean below(double value) {
        return cutBelow && value < edges[0];
    }

    /// Whether a value lies above the last edge because the window cuts it off.
    public boolean above(double value) {
        return cutAbove && value > edges[edges.length - 1];
    }

    /// The bin of a value inside the range: the one with `from <= value < to`.
    public int of(double value) {
        int found = Arrays.binarySearch(edges, value);
        int bin = found >= 0 ? found : -found - 2;
        return Math.clamp(bin, 0, count() - 1);
    }
}
