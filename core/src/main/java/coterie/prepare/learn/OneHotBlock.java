package coterie.prepare.learn;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The 0/1 columns of one categorical column, and how much they count as features.
///
/// @param column the categorical column
/// @param columns its 0/1 columns
/// @param weight each of them counts so often, unscaled
record OneHotBlock(String column, List<String> columns, double weight) {
    /// Without a weight the block gets the variance of one standard-scaled feature: 1 over the root
    /// of the sum of p(1 − p) over its columns.
    static OneHotBlock of(
            String column, SequencedMap<String, Long> counts, long total, Optional<Double> weight) {
        double variance = 0;
        for (long count : counts.values()) {
            double p = (double) count / total;
            variance += p * (1 - p);
        }
        return new OneHotBlock(
                column,
                List.copyOf(counts.keySet()),
                weight.orElse(variance > 0 ? 1 / Math.sqrt(variance) : 1));
    }
}
