package coterie.page.value;

import coterie.chart.Axis;
import coterie.chart.Caption;
import coterie.chart.Line;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.persona.Persona;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.study.Study;
import coterie.value.Concentration;
import coterie.value.RevenueTree;
import coterie.value.RevenueTree.Branch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the segments are worth.
///
/// @param tree customers × purchases a customer × basket, one row a segment, then everyone; none
///   without a revenue expression
/// @param counted what is counted as purchases, in words; empty where nothing is
/// @param purchases whether purchases are known
/// @param margin whether a margin is known
/// @param spread how unevenly revenue is spread; absent without revenue
public record ValueView(
        List<Row> tree,
        String counted,
        boolean purchases,
        boolean margin,
        Optional<Figure> spread) {
    /// One segment.
    public record Row(
            String name,
            int segment,
            String customers,
            String frequency,
            String basket,
            String perCustomer,
            String revenue,
            String margin) {}

    public static ValueView of(Study study) {
        Optional<RevenueTree> tree = study.worth().value().revenue();
        return new ValueView(
                tree.map(found -> rows(study, found)).orElse(List.of()),
                tree.filter(found -> !found.purchases().isEmpty())
                        .map(found ->
                                "Purchases are " + String.join(" + ", found.purchases()) + ".")
                        .orElse(""),
                tree.filter(found -> found.everyone().frequency().isPresent()).isPresent(),
                tree.flatMap(RevenueTree::marginColumn).isPresent(),
                study.worth()
                        .value()
                        .concentration()
                        .map(found ->
                                new Figure(
                                        "concentration",
                                        spread(found, study.recipe().heading().unit()))));
    }

    private static List<Row> rows(Study study, RevenueTree tree) {
        List<Row> rows = new ArrayList<>();
        for (Branch branch : tree.segments().all()) {
            Persona persona = study.told().personas().of(branch.segment());
            rows.add(row(persona.name(), branch, tree.everyone()));
        }
        rows.add(
                row(
                        Words.capital(study.recipe().heading().unit().all()),
                        tree.everyone(),
                        tree.everyone()));
        return rows;
    }

    private static Row row(String name, Branch branch, Branch everyone) {
        return new Row(
                name,
                branch.segment(),
                Figures.count(branch.customers()),
                optional(branch.frequency()),
                optional(branch.basket()),
                Figures.of(branch.perCustomer()),
                Words.money(BigDecimal.valueOf(branch.revenue()))
                        + (everyone.revenue() > 0
                                ? " (" + Words.percent(branch.revenue() / everyone.revenue()) + ")"
                                : ""),
                optional(branch.marginPerCustomer()));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? Figures.of(value.getAsDouble()) : "–";
    }

    private static Line spread(Concentration found, Noun unit) {
        List<Line.Point> points = new ArrayList<>();
        int steps = found.curve().size() - 1;
        for (int i = 0; i <= steps; i++) {
            double customers = (double) i / steps;
            points.add(
                    new Line.Point(
                            100 * customers,
                            100 * found.curve().get(i),
                            100 * i / steps + " % of the " + unit.many(),
                            Words.percent(found.curve().get(i)) + " of the revenue"));
        }
        String top =
                "One "
                        + unit.one()
                        + " in five brings "
                        + Words.percent(found.top20())
                        + " of the revenue";
        return new Line(
                new Caption(
                        top,
                        Words.capital(unit.many())
                                + " by revenue, the largest first; n = "
                                + Figures.count(found.customers()),
                        top
                                + "; one in ten brings "
                                + Words.percent(found.top10())
                                + (found.gini().isPresent()
                                        ? "; Gini coefficient "
                                                + Figures.of(found.gini().getAsDouble())
                                        : "")
                                + "."),
                Axis.of("share of " + unit.many() + ", %"),
                Axis.of("share of revenue, %"),
                points,
                steps / 5);
    }
}
