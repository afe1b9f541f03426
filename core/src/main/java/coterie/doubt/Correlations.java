package coterie.doubt;

import coterie.fault.Alarm;
import coterie.kernel.quality.Covariance;
import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Features that say nearly the same: each of them counts again in every distance.
final class Correlations {
    /// Above this absolute correlation two features are redundant.
    private static final double REDUNDANT = 0.95;

    private static final int NAMED = 5;

    /// Two features and their correlation (Pearson's r).
    record Pair(String one, String other, double r) {}

    private Correlations() {}

    static List<Alarm> of(List<String> features, Covariance covariance) {
        List<Pair> redundant =
                pairs(features, covariance).stream()
                        .filter(pair -> Math.abs(pair.r()) > REDUNDANT)
                        .sorted(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.r())))
                        .toList();
        if (redundant.isEmpty()) {
            return List.of();
        }
        String named =
                redundant.stream()
                        .limit(NAMED)
                        .map(pair ->
                                pair.one()
                                        + " and "
                                        + pair.other()
                                        + " (r = "
                                        + Figures.of(pair.r())
                                        + ")")
                        .collect(Collectors.joining("; "));
        return List.of(
                new Alarm(
                                "redundant-features",
                                "Features that say nearly the same: %s. What they share counts twice or more in every distance; keep one of each, or combine them."
                                        .formatted(named))
                        .with(
                                "pairs",
                                redundant.stream()
                                        .map(pair -> pair.one() + " ~ " + pair.other())
                                        .toList())
                        .with("correlations", redundant.stream().map(Pair::r).toList())
                        .with("limit", REDUNDANT));
    }

    private static List<Pair> pairs(List<String> features, Covariance covariance) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < features.size(); a++) {
            for (int b = a + 1; b < features.size(); b++) {
                pairs.add(new Pair(features.get(a), features.get(b), covariance.correlation(a, b)));
            }
        }
        return pairs;
    }
}
