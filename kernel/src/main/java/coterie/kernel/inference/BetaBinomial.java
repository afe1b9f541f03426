package coterie.kernel.inference;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Shrinks the shares of groups towards what all groups have in common, the more the smaller a
/// group is: a rate of 2 in 6 is no reason to rank a group first.
///
/// The groups' true shares are taken to follow a beta distribution, whose spread is estimated from
/// the groups themselves by the analysis-of-variance estimator of the intra-class correlation
/// (Ridout, Demétrio and Firth 1999). It fails to see differences when there are only two or three
/// groups; then everything shrinks strongly.
///
/// @param mean share of all groups together, 0 to 1
/// @param strength how many observations the common share is worth
public record BetaBinomial(double mean, double strength) {
    private static final double TAIL = 0.025;

    /// A group's share after shrinkage, with its 95 % credible interval.
    public record Shrunken(double share, double low, double high) {}

    /// Learns the common share and its strength.
    ///
    /// @param counts how many of each group did
    /// @param of how many each group has, at least 1
    public static BetaBinomial fit(List<Long> counts, List<Long> of) {
        double n = total(of);
        double mean = total(counts) / n;
        double between = 0;
        double squares = 0;
        for (int group = 0; group < of.size(); group++) {
            double size = of.get(group);
            double gap = counts.get(group) / size - mean;
            between += size * gap * gap;
            squares += size * size;
        }
        double groups = of.size() - 1.0;
        double within = mean * (1 - mean) * n - between;
        double rest = n - of.size();
        if (groups < 1 || rest < 1 || !(mean > 0) || !(mean < 1)) {
            return new BetaBinomial(mean, n);
        }
        double meanBetween = between / groups;
        double meanWithin = within / rest;
        double size = (n - squares / n) / groups;
        double correlation = (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin);
        // No correlation means no difference between groups: the common share counts as much as
        // all observations. Full correlation means that a group tells nothing of another.
        double strength = correlation > 0 ? (1 - correlation) / correlation : n;
        return new BetaBinomial(mean, Math.clamp(strength, 1, n));
    }

    private static double total(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /// The share of `count` in `of`, shrunken.
    public Shrunken shrink(long count, long of) {
        if (!(mean > 0) || !(mean < 1)) {
            return new Shrunken(mean, mean, mean);
        }
        double did = count + strength * mean;
        double didNot = of - count + strength * (1 - mean);
        BetaDistribution share = BetaDistribution.of(did, didNot);
        return new Shrunken(
                did / (did + didNot),
                share.inverseCumulativeProbability(TAIL),
                share.inverseSurvivalProbability(TAIL));
    }
}
