package coterie.profile;

import coterie.engine.Engine;
import coterie.kernel.ExactSum;
import coterie.prepare.Prepared;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.Arrays;
import java.util.List;

/// What the kept customers of each segment are worth.
public final class Revenue {
    private Revenue() {}

    /// Revenue of the segments; of none where the recipe has no revenue expression. A customer
    /// whose revenue is not known adds nothing.
    public static BySegment<Double> bySegment(
            Prepared prepared, Segmentation segmentation, Engine engine) {
        if (prepared.fitted().recipe().making().revenue().isEmpty()) {
            return new BySegment<>(List.of());
        }
        ExactSum[] sums = new ExactSum[segmentation.k()];
        Arrays.setAll(sums, i -> new ExactSum());
        engine.table(segmentation.table())
                .numbers(List.of(Prepared.REVENUE, Segmentation.SEGMENT))
                .scan((first, count, batch) -> {
                    for (int row = 0; row < count; row++) {
                        if (!Double.isNaN(batch[0][row])) {
                            sums[(int) batch[1][row] - 1].add(batch[0][row]);
                        }
                    }
                });
        return new BySegment<>(Arrays.stream(sums).map(ExactSum::value).toList());
    }
}
