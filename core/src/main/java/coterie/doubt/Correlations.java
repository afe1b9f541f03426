package coterie.doubt;

import coterie.fault.Alarm;
import coterie.kernel.ExactSum;
import coterie.kernel.Rows;
import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.Arrays;
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

    static List<Alarm> of(List<String> features, Rows scaled) {
        List<Pair> redundant =
                pairs(features, scaled).stream()
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

    /// Correlations of all pairs, from exact sums of products; one scan.
    private static List<Pair> pairs(List<String> features, Rows scaled) {
        int width = features.size();
        ExactSum[] sums = new ExactSum[width];
        ExactSum[] products = new ExactSum[width * width];
        Arrays.setAll(sums, i -> new ExactSum());
        Arrays.setAll(products, i -> new ExactSum());
        scaled.scan((first, count, columns) -> {
            for (int a = 0; a < width; a++) {
                for (int row = 0; row < count; row++) {
                    sums[a].add(columns[a][row]);
                }
                for (int b = a; b < width; b++) {
                    for (int row = 0; row < count; row++) {
                        products[a * width + b].add(columns[a][row] * columns[b][row]);
                    }
                }
            }
        });
        double n = scaled.size();
        double[] means = Arrays.stream(sums).mapToDouble(sum -> sum.value() / n).toArray();
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                double covariance = products[a * width + b].value() / n - means[a] * means[b];
                double spread =
                        Math.sqrt(
                                (products[a * width + a].value() / n - means[a] * means[a])
                                        * (products[b * width + b].value() / n
                                                - means[b] * means[b]));
                pairs.add(
                        new Pair(
                                features.get(a),
                                features.get(b),
                                spread > 0 ? covariance / spread : 0));
            }
        }
        return pairs;
    }
}
