package coterie.doubt;

import coterie.fault.Alarm;
import coterie.prepare.Ledger;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.LostRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Steps that delete much of the revenue: what remains no longer speaks for the business.
final class LostRevenue {
    /// A step that deletes more than this share of all revenue is an alarm.
    private static final double MUCH = 0.05;

    private LostRevenue() {}

    /// An alarm for each step that deletes much, and one for all together where several do.
    ///
    /// @param lost where the rows each line dropped would have gone
    static List<Alarm> of(Ledger ledger, List<LostRows> lost, Noun unit) {
        BigDecimal all = ledger.lines().getFirst().revenueAfter().orElse(BigDecimal.ZERO);
        if (all.signum() <= 0) {
            return List.of();
        }
        List<Alarm> alarms = new ArrayList<>();
        long losing = ledger.lines().stream().filter(line -> lost(line).signum() > 0).count();
        BigDecimal left = ledger.lines().getLast().revenueAfter().orElse(BigDecimal.ZERO);
        if (losing > 1 && all.subtract(left).doubleValue() > MUCH * all.doubleValue()) {
            alarms.add(together(ledger, lost, unit, 1 - left.doubleValue() / all.doubleValue()));
        }
        ledger.lines().stream()
                .filter(line -> lost(line).doubleValue() > MUCH * all.doubleValue())
                .map(line -> alarm(line, all, unit))
                .forEach(alarms::add);
        return alarms;
    }

    private static Alarm together(Ledger ledger, List<LostRows> lost, Noun unit, double share) {
        long rows = lost.stream().mapToLong(LostRows::rows).sum();
        int segments = lost.getFirst().bySegment().k();
        long most = 0;
        int nearest = 1;
        for (int segment = 1; segment <= segments; segment++) {
            int own = segment;
            long joined = lost.stream().mapToLong(line -> line.bySegment().of(own)).sum();
            if (joined > most) {
                most = joined;
                nearest = segment;
            }
        }
        return new Alarm(
                        "lost-revenue-in-all",
                        "The preparation deletes %s of all revenue with %s of %s %s; %s of them would belong to segment %d. What the segments say holds for the %s that are left."
                                .formatted(
                                        Figures.percent(share),
                                        Figures.count(rows),
                                        Figures.count(ledger.lines().getFirst().rowsAfter()),
                                        unit.many(),
                                        Figures.count(most),
                                        nearest,
                                        unit.many()))
                .with("rows_lost", rows)
                .with("revenue_lost_share", share)
                .with("revenue_left_share", 1 - share)
                .with("segment", nearest)
                .with("would_belong", most);
    }

    private static BigDecimal lost(Ledger.Line line) {
        return line.revenueBefore()
                .orElse(BigDecimal.ZERO)
                .subtract(line.revenueAfter().orElse(BigDecimal.ZERO));
    }

    private static Alarm alarm(Ledger.Line line, BigDecimal all, Noun unit) {
        double share = lost(line).doubleValue() / all.doubleValue();
        double kept = line.revenueAfter().orElse(BigDecimal.ZERO).doubleValue() / all.doubleValue();
        return new Alarm(
                        "lost-revenue",
                        "The step \"%s\" deletes %s of all revenue with %s of %s %s; after it %s of the revenue is left. Segments of what remains do not speak for the best %s: cap values instead of dropping rows, or say that they are left out."
                                .formatted(
                                        line.step(),
                                        Figures.percent(share),
                                        Figures.count(line.rowsBefore() - line.rowsAfter()),
                                        Figures.count(line.rowsBefore()),
                                        unit.many(),
                                        Figures.percent(kept),
                                        unit.many()))
                .with("step", line.step())
                .with("rows_lost", line.rowsBefore() - line.rowsAfter())
                .with("revenue_lost", lost(line))
                .with("revenue_lost_share", share)
                .with("revenue_left_share", kept);
    }
}
