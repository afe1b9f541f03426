package coterie.kernel.inference;

import java.util.List;
import org.apache.commons.statistics.inference.FisherExactTest;

/// Whether two shares differ by more than luck.
public final class TwoShares {
    private static final double FEW = 5;

    private TwoShares() {}

    /// The two-sided p of `count` in `of` against `otherCount` in `otherOf`: χ² without a
    /// correction, or Fisher's exact test where an expected count is below 5. 1 where everybody or
    /// nobody did.
    public static double p(long count, long of, long otherCount, long otherOf) {
        double all = (double) of + otherOf;
        double did = (double) count + otherCount;
        double smallest = Math.min(did, all - did) * Math.min(of, otherOf) / all;
        if (smallest < FEW && all < Integer.MAX_VALUE) {
            return FisherExactTest.withDefaults()
                    .test(
                            new int[][] {
                                {Math.toIntExact(count), Math.toIntExact(of - count)},
                                {Math.toIntExact(otherCount), Math.toIntExact(otherOf - otherCount)}
                            })
                    .getPValue();
        }
        return ChiSquare.plain(
                        List.of(
                                List.of(count, of - count),
                                List.of(otherCount, otherOf - otherCount)))
                .map(ChiSquare::p)
                .orElse(1.0);
    }
}
