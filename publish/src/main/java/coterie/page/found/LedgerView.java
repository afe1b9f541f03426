package coterie.page.found;

import coterie.chart.Caption;
import coterie.chart.Waterfall;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.prepare.Ledger;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.LostRows;
import coterie.study.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The ledger as a table and as waterfalls of customers and of revenue.
///
/// @param lines one a step; the first is everything read
/// @param charts customers and, where there is one, revenue
public record LedgerView(List<Row> lines, boolean revenue, List<Figure> charts) {
    /// One step.
    public record Row(
            String step,
            String why,
            String rows,
            String rowsLost,
            String revenue,
            String revenueLost,
            String changed,
            String joined) {}

    static LedgerView of(Study study) {
        Ledger ledger = study.prepared().ledger();
        boolean revenue = ledger.lines().stream().allMatch(line -> line.revenueAfter().isPresent());
        List<Figure> charts = new ArrayList<>();
        charts.add(new Figure("ledger-rows", rows(ledger, study.recipe().heading().unit())));
        if (revenue) {
            charts.add(new Figure("ledger-revenue", revenue(ledger)));
        }
        return new LedgerView(
                IntStream.range(0, ledger.lines().size())
                        .mapToObj(line ->
                                row(
                                        ledger.lines().get(line),
                                        line < study.chosen().lost().size()
                                                ? joined(
                                                        study.chosen().lost().get(line),
                                                        study.recipe().heading().unit())
                                                : ""))
                        .toList(),
                revenue,
                charts);
    }

    /// Where the lost customers would have gone: `segment 1: 12 customers, not known: 7 customers`.
    private static String joined(LostRows lost, Noun unit) {
        List<String> parts = new ArrayList<>();
        for (int segment = 1; segment <= lost.bySegment().k(); segment++) {
            long count = lost.bySegment().of(segment);
            if (count > 0) {
                parts.add("segment " + segment + ": " + counted(count, unit));
            }
        }
        if (lost.unplaced() > 0) {
            parts.add("not known: " + counted(lost.unplaced(), unit));
        }
        return String.join(", ", parts);
    }

    private static String counted(long count, Noun unit) {
        return Figures.count(count) + " " + unit.after(count);
    }

    private static Row row(Ledger.Line line, String joined) {
        return new Row(
                line.step(),
                line.why(),
                Figures.count(line.rowsAfter()),
                rowsLost(line),
                line.revenueAfter().map(Words::money).orElse(""),
                revenueLost(line),
                line.valuesChanged() == 0 ? "" : Figures.count(line.valuesChanged()),
                joined);
    }

    private static Waterfall rows(Ledger ledger, Noun unit) {
        long read = ledger.lines().getFirst().rowsAfter();
        long kept = ledger.lines().getLast().rowsAfter();
        String share = read == 0 ? "0" : Words.percent((double) kept / read);
        return new Waterfall(
                new Caption(
                        share + " of the " + unit.many() + " were kept",
                        Words.capital(unit.many()) + " left after each step (lost)",
                        Figures.count(kept)
                                + " of "
                                + Figures.count(read)
                                + " "
                                + unit.many()
                                + " were kept."),
                ledger.lines().stream()
                        .map(line ->
                                new Waterfall.Step(
                                        line.step(),
                                        line.rowsBefore(),
                                        line.rowsAfter(),
                                        Figures.count(line.rowsAfter()),
                                        rowsLost(line)))
                        .toList());
    }

    private static Waterfall revenue(Ledger ledger) {
        BigDecimal read = ledger.lines().getFirst().revenueAfter().orElseThrow();
        BigDecimal kept = ledger.lines().getLast().revenueAfter().orElseThrow();
        String share =
                read.signum() == 0 ? "0" : Words.percent(kept.doubleValue() / read.doubleValue());
        return new Waterfall(
                new Caption(
                        share + " of the revenue was kept",
                        "Revenue left after each step (lost)",
                        Words.money(kept) + " of " + Words.money(read) + " revenue was kept."),
                ledger.lines().stream()
                        .map(line ->
                                new Waterfall.Step(
                                        line.step(),
                                        line.revenueBefore().orElse(BigDecimal.ZERO).doubleValue(),
                                        line.revenueAfter().orElseThrow().doubleValue(),
                                        Words.money(line.revenueAfter().orElseThrow()),
                                        revenueLost(line)))
                        .toList());
    }

    private static String rowsLost(Ledger.Line line) {
        long lost = line.rowsBefore() - line.rowsAfter();
        return lost == 0 ? "" : "−" + Figures.count(lost);
    }

    private static String revenueLost(Ledger.Line line) {
        Optional<BigDecimal> lost =
                line.revenueBefore().flatMap(before -> line.revenueAfter().map(before::subtract));
        return lost.filter(amount -> amount.signum() != 0)
                .map(amount -> "−" + Words.money(amount))
                .orElse("");
    }
}
