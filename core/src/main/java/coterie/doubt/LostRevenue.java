package coterie.doubt;

import coterie.fault.Alarm;
import coterie.prepare.Ledger;
import coterie.profile.Figures;
import java.math.BigDecimal;
import java.util.List;

/// Steps that delete much of the revenue: what remains no longer speaks for the business.
final class LostRevenue {
    /// A step that deletes more than this share of all revenue is an alarm.
    private static final double MUCH = 0.05;

    private LostRevenue() {}

    static List<Alarm> of(Ledger ledger) {
        BigDecimal all = ledger.lines().getFirst().revenueAfter().orElse(BigDecimal.ZERO);
        if (all.signum() <= 0) {
            return List.of();
        }
        return ledger.lines().stream()
                .filter(line -> lost(line).doubleValue() > MUCH * all.doubleValue())
                .map(line -> alarm(line, all))
                .toList();
    }

    private static BigDecimal lost(Ledger.Line line) {
        return line.revenueBefore()
                .orElse(BigDecimal.ZERO)
                .subtract(line.revenueAfter().orElse(BigDecimal.ZERO));
    }

    private static Alarm alarm(Ledger.Line line, BigDecimal all) {
        double share = lost(line).doubleValue() / all.doubleValue();
        double kept = line.revenueAfter().orElse(BigDecimal.ZERO).doubleValue() / all.doubleValue();
        return new Alarm(
                        "lost-revenue",
                        "The step \"%s\" deletes %s of all revenue with %s of %s customers; after it %s of the revenue is left. Segments of what remains do not speak for the best customers: cap values instead of dropping rows, or say that they are left out."
                                .formatted(
                                        line.step(),
                                        Figures.percent(share),
                                        Figures.count(line.rowsBefore() - line.rowsAfter()),
                                        Figures.count(line.rowsBefore()),
                                        Figures.percent(kept)))
                .with("step", line.step())
                .with("rows_lost", line.rowsBefore() - line.rowsAfter())
                .with("revenue_lost", lost(line))
                .with("revenue_lost_share", share)
                .with("revenue_left_share", kept);
    }
}
