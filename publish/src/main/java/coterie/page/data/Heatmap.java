package coterie.page.data;

import coterie.chart.Caption;
import coterie.chart.Chart;
import coterie.chart.CorrelationHeatmap;
import coterie.explore.Correlation;
import coterie.profile.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Which columns move together.
final class Heatmap {
    /// More columns than this cannot be read in one heat map: those that correlate most are shown.
    private static final int MOST = 24;

    private Heatmap() {}

    /// The chart; empty with fewer than two columns.
    ///
    /// @param all correlations, strongest first
    /// @param labels column → its name in the chart, in the order they are shown
    /// @param counted what a correlation rests on: `Customers`
    static Optional<Chart> of(
            List<Correlation> all, SequencedMap<String, String> labels, String counted) {
        List<Correlation> correlations =
                all.stream()
                        .filter(pair ->
                                labels.containsKey(pair.first())
                                        && labels.containsKey(pair.second()))
                        .toList();
        Set<String> strongest = new LinkedHashSet<>();
        for (Correlation pair : correlations) {
            if (strongest.size() < MOST - 1) {
                strongest.add(pair.first());
                strongest.add(pair.second());
            }
        }
        List<String> shown = labels.keySet().stream().filter(strongest::contains).toList();
        List<CorrelationHeatmap.Pair> pairs = new ArrayList<>();
        for (Correlation pair : correlations) {
            int first = shown.indexOf(pair.first());
            int second = shown.indexOf(pair.second());
            if (first >= 0 && second >= 0) {
                pairs.add(
                        new CorrelationHeatmap.Pair(
                                Math.min(first, second),
                                Math.max(first, second),
                                pair.r(),
                                text(pair.r())));
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Correlation first = correlations.getFirst();
        String strongestPair =
                labels.getOrDefault(first.first(), first.first())
                        + " and "
                        + labels.getOrDefault(first.second(), first.second())
                        + " (r = "
                        + text(first.r())
                        + ")";
        return Optional.of(
                new CorrelationHeatmap(
                        new Caption(
                                "Most alike: " + strongestPair,
                                "Pearson’s r of every pair, −1 to 1; "
                                        + counted
                                        + " with both values, n = "
                                        + Figures.count(first.rows())
                                        + (shown.size() < labels.size()
                                                ? "; the columns that correlate most"
                                                : ""),
                                "The strongest correlation is between " + strongestPair + "."),
                        shown.stream().map(name -> labels.getOrDefault(name, name)).toList(),
                        pairs));
    }

    /// `+0.73`, `−0.05`, `0.00`.
    private static String text(double r) {
        BigDecimal rounded = BigDecimal.valueOf(r).setScale(2, RoundingMode.HALF_UP);
        String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "−" : "";
        return sign + rounded.abs().toPlainString();
    }
}
