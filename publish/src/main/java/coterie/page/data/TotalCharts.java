package coterie.page.data;

import coterie.chart.Caption;
import coterie.chart.Chart;
import coterie.chart.CountBars;
import coterie.chart.Treemap;
import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.profile.NumberColumn;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.study.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What all kept customers spent by category and how often they bought by channel.
final class TotalCharts {
    private TotalCharts() {}

    /// A column and what its values add up to.
    private record Total(NumberColumn column, double sum) {}

    static List<Chart> of(Study study) {
        List<Chart> charts = new ArrayList<>();
        List<Total> spend = totals(study, Role.SPEND);
        if (spend.size() > 1) {
            charts.add(spend(spend, study.recipe().heading().unit()));
        }
        List<Total> purchases = totals(study, Role.PURCHASES);
        if (purchases.size() > 1) {
            charts.add(purchases(purchases, study.recipe().heading().unit()));
        }
        return charts;
    }

    /// Parts only: a column that adds up others would count them twice.
    private static List<Total> totals(Study study, Role role) {
        return study.described()
                .profile()
                .numbers()
                .filter(column -> column.role() == role)
                .filter(column -> !ColumnLabel.total(column))
                .map(column -> new Total(column, sum(column)))
                .filter(total -> total.sum() > 0)
                .sorted(Comparator.comparingDouble(total -> -total.sum()))
                .toList();
    }

    private static double sum(NumberColumn column) {
        Summary all = column.everyone();
        return all.n() == 0 ? 0 : all.mean() * all.n();
    }

    private static double all(List<Total> totals) {
        return totals.stream().mapToDouble(Total::sum).sorted().sum();
    }

    private static Chart spend(List<Total> totals, Noun unit) {
        double all = all(totals);
        List<Treemap.Part> parts =
                totals.stream()
                        .map(total ->
                                new Treemap.Part(
                                        ColumnLabel.brief(total.column()),
                                        total.sum(),
                                        Words.money(BigDecimal.valueOf(total.sum())),
                                        Words.percent(total.sum() / all)))
                        .toList();
        Treemap.Part first = parts.getFirst();
        return new Treemap(
                new Caption(
                        first.label()
                                + " take "
                                + Words.percent(first.value() / all)
                                + " of all spend",
                        "Spend by category, added up over "
                                + Figures.count(totals.getFirst().column().everyone().n())
                                + " "
                                + unit.many()
                                + "; the area is the amount",
                        "The largest category is "
                                + first.label()
                                + " with "
                                + first.share()
                                + "; all categories together are "
                                + Words.money(BigDecimal.valueOf(all))
                                + "."),
                parts);
    }

    private static Chart purchases(List<Total> totals, Noun unit) {
        double all = all(totals);
        List<CountBars.Bar> bars =
                totals.stream()
                        .map(total -> {
                            long count = Math.round(total.sum());
                            String text =
                                    Figures.count(count)
                                            + " ("
                                            + Words.percent(total.sum() / all)
                                            + ")";
                            return new CountBars.Bar(
                                    ColumnLabel.brief(total.column()), count, text, 0, "");
                        })
                        .toList();
        CountBars.Bar first = bars.getFirst();
        return new CountBars(
                new Caption(
                        "Most purchases: " + first.label(),
                        "Purchases by kind, added up over "
                                + Figures.count(totals.getFirst().column().everyone().n())
                                + " "
                                + unit.many(),
                        first.label() + " comes first with " + first.text() + " purchases."),
                "Purchases",
                false,
                bars);
    }
}
