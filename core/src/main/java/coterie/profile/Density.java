package coterie.profile;

import coterie.profile.Profile.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A smooth curve through a column's values: a Gaussian kernel estimate with Silverman's bandwidth,
/// reflected at both ends, from counts in [#CELLS] cells.
///
/// The curve shows where values crowd; with few different values it says nothing.
///
/// @param from the least value
/// @param to the greatest value
/// @param heights probability densities at [#POINTS] equally spaced values, the first at `from`,
///   the last at `to`
public record Density(double from, double to, List<Double> heights) {
    /// Points of a curve.
    public static final int POINTS = 61;

    /// Columns with fewer bins than this have no curve.
    public static final int FEWEST = 8;

    /// Cells the values are counted in first.
    static final int CELLS = 256;

    private static final double NORMAL = Math.sqrt(2 * Math.PI);

    /// The curve of counts in cells of equal width; empty where the values do not spread.
    static Optional<Density> of(long[] cells, double from, double to, Summary everyone) {
        double width = bandwidth(everyone);
        if (!(width > 0) || !(to > from)) {
            return Optional.empty();
        }
        List<Double> heights = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            double at = from + (to - from) * point / (POINTS - 1);
            double sum = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                double value = from + (to - from) * (cell + 0.5) / cells.length;
                if (cells[cell] > 0) {
                    sum +=
                            cells[cell]
                                    * (kernel((at - value) / width)
                                            + kernel((at - (2 * from - value)) / width)
                                            + kernel((at - (2 * to - value)) / width));
                }
            }
            heights.add(sum / (everyone.n() * width));
        }
        return Optional.of(new Density(from, to, heights));
    }

    /// Silverman, Density Estimation (1986), eq. 3.31.
    private static double bandwidth(Summary everyone) {
        double quartiles = (everyone.q3() - everyone.q1()) / 1.34;
        double spread = quartiles > 0 ? Math.min(everyone.sd(), quartiles) : everyone.sd();
        return 0.9 * spread * StrictMath.pow((double) everyone.n(), -0.2);
    }

    private static double kernel(double z) {
        return StrictMath.exp(-z * z / 2) / NORMAL;
    }
}
