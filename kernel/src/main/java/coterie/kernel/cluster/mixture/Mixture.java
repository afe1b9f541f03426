package coterie.kernel.cluster.mixture;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.cluster.Clusterer;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Effort;
import coterie.kernel.cluster.LowestCost;
import coterie.kernel.cluster.kmeans.KMeans;
import coterie.kernel.quality.Dispersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A mixture of k Gaussians with diagonal covariances, by expectation and maximisation (Dempster,
/// Laird & Rubin 1977; the diagonal, variable-volume model VVI of Banfield & Raftery 1993): every
/// component has a share, a mean and a variance of its own in each feature, a row belongs to all of
/// them by their probabilities and is labelled with the likeliest.
///
/// EM starts from the best k-means, all components as round and as likely as each other, and runs
/// until the mean log-likelihood of a row grows by less than `tolerance`. Passes run on the float32
/// points; a last step and the labels come from the exact rows. All sums are fixed point or exact.
/// No variance falls below 10⁻⁶ of the features' mean variance; EM stops before a component would
/// lose its last row, so that no cluster is empty where k-means has none.
///
/// It fails where groups are tilted (it takes several components for one long, oblique group),
/// where features are skewed (one log-normal group becomes two or three), and where k-means starts
/// it on the wrong side of an elongated group: one start, one local optimum. Its scores are
/// `log_likelihood` of all rows in scaled units and `mixture_bic`, 2 log-likelihood − p ln n with p
/// = k − 1 + 2 k d parameters, higher is better; both compare mixtures of the same rows only.
///
/// @param start finds where to begin; its k is the number of components
/// @param maxIterations EM steps at most
/// @param tolerance growth of the mean log-likelihood at which EM ends
public record Mixture(KMeans start, int maxIterations, double tolerance) implements Clusterer {
    /// What a reader calls it.
    public static final String NAME = "a Gaussian mixture";

    /// What it finds.
    public static final String ABOUT =
            "overlapping groups, each with its own width in every feature, everyone with the likeliest; distances are measured in the group's widths, and the confidence is the group's probability";

    public static final int MAX_ITERATIONS = 500;
    public static final double TOLERANCE = 1e-6;

    /// The least variance, as a share of the features' mean variance.
    static final double FLOOR = 1e-6;

    private static final String STAGE = "fitting mixtures";

    public Mixture {
        if (maxIterations < 1 || !(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    maxIterations + " iterations, tolerance " + tolerance);
        }
    }

    public static Mixture of(int k, Effort effort) {
        return new Mixture(KMeans.of(k, effort), MAX_ITERATIONS, TOLERANCE);
    }

    @Override
    public int k() {
        return start.k();
    }

    @Override
    public Clustering fit(Points points, FitContext context) {
        return fitAll(List.of(this), points, context).getFirst();
    }

    /// Shares the k-means sweep that finds the starts.
    @Override
    public List<Clustering> fitAll(
            List<? extends Clusterer> family, Points points, FitContext context) {
        List<Mixture> mixtures = family.stream().map(Mixture.class::cast).toList();
        List<Clustering> starts =
                KMeans.fit(mixtures.stream().map(Mixture::start).toList(), points, context);
        double floor = floor(points, context.threads());
        List<Clustering> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            context.progress().at(STAGE, (double) i / starts.size());
            found.add(
                    new Expectation(mixtures.get(i), points, floor, context)
                            .from(starts.get(i))
                            .bySize());
        }
        return found;
    }

    /// The least variance of a component in a feature; 1 where nothing varies.
    private static double floor(Points points, int threads) {
        Labels one = Labels.of(1, new int[Math.toIntExact(points.size())]);
        double squares = Dispersion.of(points.exact(), List.of(one), threads).getFirst().within();
        double mean = squares / ((double) points.size() * points.width());
        return mean > 0 ? FLOOR * mean : 1;
    }

    /// Where a mixture stands: one row a component, in scaled units.
    ///
    /// @param variances above 0
    /// @param shares above 0; they sum to 1
    record Components(Matrix means, Matrix variances, List<Double> shares) {
        /// Components of one variance in all features, as likely as each other: whose likeliest is
        /// the nearest.
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
}
