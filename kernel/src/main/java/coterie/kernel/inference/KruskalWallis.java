package coterie.kernel.inference;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The Kruskal-Wallis test: do groups differ in where their values lie? With two groups it is the
/// Mann-Whitney test without a continuity correction.
///
/// It compares ranks, so skew and outliers do not mislead it; it does not say which groups differ.
/// Groups that were made from the same values always differ: their p means nothing.
///
/// @param h the statistic, corrected for ties
/// @param df groups with values, less one
/// @param p probability of an H at least as large if the groups were alike (χ² approximation)
/// @param n values compared
public record KruskalWallis(double h, int df, double p, long n) {
    /// The test; empty with fewer than two groups or when all values are equal.
    public static Optional<KruskalWallis> of(RankSums ranks) {
        double n = ranks.n();
        int groups = 0;
        double between = 0;
        for (int group = 0; group < ranks.counts().size(); group++) {
            double count = ranks.counts().get(group);
            if (count > 0) {
                double sum = ranks.doubled().get(group) / 2.0;
                between += sum * sum / count;
                groups++;
            }
        }
        double untied = 1 - ranks.ties() / (n * n * n - n);
        if (groups < 2 || !(untied > 0)) {
            return Optional.empty();
        }
        double h = Math.max(0, (12 / (n * (n + 1)) * between - 3 * (n + 1)) / untied);
        int df = groups - 1;
        double p = ChiSquaredDistribution.of(df).survivalProbability(h);
        return Optional.of(new KruskalWallis(h, df, p, ranks.n()));
    }

    /// Epsilon squared, H ÷ ((n² − 1) ÷ (n + 1)): 0 says the groups are alike, 1 that the values
    /// tell them apart (Kelley 1935; Tomczak and Tomczak 2014).
    public double epsilonSquared() {
        return h / (n - 1.0);
    }
}
