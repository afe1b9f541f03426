package coterie.page.choice;

import coterie.chart.Caption;
import coterie.chart.SilhouettePlot;
import coterie.kernel.ExactSum;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.Silhouettes;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How clearly each customer belongs to the own segment.
final class SilhouetteFigure {
    /// Customers drawn, at most about this many: more than there are pixels.
    private static final int DRAWN = 900;

    private SilhouetteFigure() {}

    /// The plot; empty for a single segment.
    static Optional<Figure> of(Study study) {
        return study.chosen()
                .silhouettes()
                .filter(values -> values.customers() > 0)
                .map(values -> new Figure("silhouettes", plot(study, values)));
    }

    private static SilhouettePlot plot(Study study, Silhouettes silhouettes) {
        int step = (int) Math.ceilDiv(silhouettes.customers(), (long) DRAWN);
        List<SilhouettePlot.Group> groups =
                study.told().personas().stream()
                        .map(persona -> {
                            int number = persona.segment().number();
                            List<Double> own = silhouettes.bySegment().of(number);
                            return new SilhouettePlot.Group(
                                    number,
                                    persona.name(),
                                    every(own, step),
                                    own.isEmpty() ? "–" : Words.decimals(average(own), 2));
                        })
                        .toList();
        long misplaced =
                study.told().personas().stream()
                        .mapToLong(persona -> silhouettes.misplaced(persona.segment().number()))
                        .sum();
        Noun unit = study.recipe().heading().unit();
        long customers = silhouettes.customers();
        String nearer =
                Words.percent((double) misplaced / customers)
                        + " of the "
                        + unit.many()
                        + " are nearer to another segment than to their own";
        return new SilhouettePlot(
                new Caption(
                        nearer,
                        "Silhouette of each "
                                + unit.one()
                                + ", sorted inside each segment; "
                                + computed(silhouettes, study.described().sample().total(), unit)
                                + (step == 1
                                        ? ""
                                        : "; one " + unit.one() + " in " + step + " is drawn")
                                + "; the dashed line is the average",
                        "The average silhouette is "
                                + Words.decimals(silhouettes.mean(), 2)
                                + "; "
                                + nearer
                                + " ("
                                + Words.of(misplaced, customers)
                                + ")."),
                silhouettes.mean(),
                groups);
    }

    private static String computed(Silhouettes silhouettes, long total, Noun unit) {
        return silhouettes.error() == 0
                ? "all " + Figures.count(silhouettes.customers()) + " " + unit.many()
                : Words.of(silhouettes.customers(), total)
                        + " "
                        + unit.many()
                        + ", drawn by lot (average ± "
                        + Figures.of(silhouettes.error())
                        + ")";
    }

    private static double average(List<Double> values) {
        return ExactSum.of(values.stream().mapToDouble(Double::doubleValue).toArray()).value()
                / values.size();
    }

    /// Every `step`th value, the first and the last among them.
    private static List<Double> every(List<Double> values, int step) {
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i += step) {
            kept.add(values.get(i));
        }
        if (!values.isEmpty() && (values.size() - 1) % step != 0) {
            kept.add(values.getLast());
        }
        return kept;
    }
}
