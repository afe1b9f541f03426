package coterie.prepare.ledger;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.dialect.Sql;
import coterie.kernel.ExactSum;
import coterie.prepare.FittedStep;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.expression.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts what each step cost from one pass over every row, noted with the step that drops it.
public final class LedgerWriter {
    private final Engine engine;
    private final PreparationSelect tracked;
    private final Optional<Kind> revenue;
    private final List<Entry> entries;

    /// @param changed cells the step filled or replaced
    /// @param sql what the step does
    public record Entry(FittedStep step, long changed, String sql) {}

    LedgerWriter(
            Engine engine, PreparationSelect tracked, Optional<Kind> revenue, List<Entry> entries) {
        this.engine = engine;
        this.tracked = tracked;
        this.revenue = revenue;
        this.entries = entries;
    }

    /// @param missing the line for rows without a feature; left out when there are none
    Ledger write(Entry missing) {
        int steps = entries.size();
        long[] dropped = new long[steps + 2];
        BigDecimal[] lost = new BigDecimal[steps + 2];
        java.util.Arrays.fill(lost, BigDecimal.ZERO);
        if (revenue.filter(kind -> kind == Kind.NUMBER).isPresent()) {
            sumExactly(dropped, lost);
        } else {
            sumWhole(dropped, lost);
        }
        long[] rows = new long[steps + 2];
        BigDecimal[] worth = new BigDecimal[steps + 2];
        // Position 0 is what no step drops; after the last step that is all that remains.
        rows[steps + 1] = dropped[0];
        worth[steps + 1] = lost[0];
        for (int i = steps; i >= 0; i--) {
            rows[i] = rows[i + 1] + dropped[i + 1];
            worth[i] = worth[i + 1].add(lost[i + 1]);
        }
        List<Ledger.Line> lines = new ArrayList<>();
        lines.add(line(new Entry(READ, 0, ""), rows[0], rows[0], worth[0], worth[0]));
        for (int i = 0; i < steps; i++) {
            lines.add(line(entries.get(i), rows[i], rows[i + 1], worth[i], worth[i + 1]));
        }
        if (dropped[steps + 1] > 0) {
            lines.add(line(missing, rows[steps], rows[steps + 1], worth[steps], worth[steps + 1]));
        }
        return new Ledger(List.copyOf(lines));
    }

    private static final FittedStep READ =
            new FittedStep(
                    "read", "", new java.util.LinkedHashMap<>(), Optional.empty(), List.of());

    private Ledger.Line line(
            Entry entry, long before, long after, BigDecimal worthBefore, BigDecimal worthAfter) {
        return new Ledger.Line(
                entry.step().name(),
                entry.step().why(),
                before,
                after,
                revenue.map(_ -> plain(worthBefore)),
                revenue.map(_ -> plain(worthAfter)),
                entry.changed(),
                entry.sql());
    }

    private void sumWhole(long[] dropped, BigDecimal[] lost) {
        String items =
                Sql.name(PreparationSelect.DROPPED)
                        + ", count(*)"
                        + (revenue.isPresent() ? ", sum(" + Sql.name(Prepared.REVENUE) + ")" : "");
        for (QueryResult.Row row :
                engine.query(tracked.select(items) + "\nGROUP BY 1 ORDER BY 1").rows()) {
            int step = (int) row.count(0);
            dropped[step] = row.count(1);
            if (revenue.isPresent()) {
                lost[step] =
                        row.at(2)
                                .map(value -> new BigDecimal(value.toString()))
                                .orElse(BigDecimal.ZERO);
            }
        }
    }

    private void sumExactly(long[] dropped, BigDecimal[] lost) {
        ExactSum[] sums = new ExactSum[lost.length];
        java.util.Arrays.setAll(sums, _ -> new ExactSum());
        engine.stream(
                tracked.select(
                        Sql.name(PreparationSelect.DROPPED) + ", " + Sql.name(Prepared.REVENUE)),
                row -> {
                    int step = (int) row.count(0);
                    dropped[step]++;
                    double worth = row.number(1);
                    if (Double.isFinite(worth)) {
                        sums[step].add(worth);
                    }
                });
        for (int i = 0; i < lost.length; i++) {
            lost[i] = BigDecimal.valueOf(sums[i].value());
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
