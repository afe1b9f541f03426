package coterie.kernel.cluster.mixture;

import coterie.kernel.Matrix;
import coterie.kernel.cluster.LowestCost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Where a mixture stands: one row a component, in scaled units.
///
/// @param variances above 0
/// @param shares above 0; they sum to 1
record Components(Matrix means, Matrix variances, List<Double> shares) {
    /// Components of one variance in all features, as likely as each other: whose likeliest is the
    /// nearest.
    static Components round(Matrix means, double variance) {
        List<double[]> variances = new ArrayList<>();
        for (int c = 0; c < means.rows(); c++) {
            double[] row = new double[means.columns()];
            Arrays.fill(row, variance);
            variances.add(row);
        }
        return new Components(
                means,
                Matrix.ofRows(variances),
                Collections.nCopies(means.rows(), 1.0 / means.rows()));
    }

    int k() {
        return means.rows();
    }

    int width() {
        return means.columns();
    }

    LowestCost rule() {
        return LowestCost.likeliest(means, variances, shares);
    }
}
