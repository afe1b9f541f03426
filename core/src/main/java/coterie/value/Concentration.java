package coterie.value;

import coterie.engine.Engine;
import coterie.kernel.ExactSum;
import coterie.prepare.Prepared;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How unevenly revenue is spread over customers.
///
/// @param top10 share of the revenue that the 10 % of the customers with the highest revenue bring
/// @param top20 the same of 20 %
/// @param gini 0 when all bring the same, near 1 when one brings all; empty where revenue is
///   negative for some
/// @param curve share of the revenue of the top 0, 5, 10, …, 100 % of the customers
/// @param customers with a known revenue
public record Concentration(
        double top10, double top20, OptionalDouble gini, List<Double> curve, long customers) {
    private static final int STEPS = 20;

    /// Sorts all customers by revenue; 8 bytes each. Empty where they bring nothing altogether.
    static Optional<Concentration> of(Segmentation segmentation, Engine engine) {
        double[] known = new double[Math.toIntExact(segmentation.table().rows())];
        int[] size = {0};
        engine.table(segmentation.table())
                .numbers(List.of(Prepared.REVENUE))
                .scan((first, count, batch) -> {
                    for (int row = 0; row < count; row++) {
                        if (!Double.isNaN(batch[0][row])) {
                            known[size[0]++] = batch[0][row];
                        }
                    }
                });
        return of(Arrays.copyOf(known, size[0]));
    }

    static Optional<Concentration> of(double[] revenue) {
        double[] ascending = revenue.clone();
        Arrays.sort(ascending);
        int n = ascending.length;
        double total = ExactSum.of(ascending).value();
        if (n == 0 || !(total > 0)) {
            return Optional.empty();
        }
        List<Double> curve = new ArrayList<>(List.of(0.0));
        ExactSum top = new ExactSum();
        int taken = 0;
        for (int step = 1; step <= STEPS; step++) {
            int upTo = (int) Math.ceilDiv((long) n * step, STEPS);
            for (; taken < upTo; taken++) {
                top.add(ascending[n - 1 - taken]);
            }
            curve.add(top.value() / total);
        }
        return Optional.of(
                new Concentration(
                        curve.get(STEPS / 10),
                        curve.get(STEPS / 5),
                        ascending[0] < 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(gini(ascending, total)),
                        List.copyOf(curve),
                        n));
    }

    private static double gini(double[] ascending, double total) {
        double n = ascending.length;
        ExactSum weighted = new ExactSum();
        for (int rank = 0; rank < ascending.length; rank++) {
            weighted.add((rank + 1) * ascending[rank]);
        }
        return Math.max(0, 2 * weighted.value() / (n * total) - (n + 1) / n);
    }
}
