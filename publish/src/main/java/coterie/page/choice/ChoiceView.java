package coterie.page.choice;

import coterie.chart.Caption;
import coterie.chart.Curve;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the number of segments was chosen.
///
/// @param because one sentence
/// @param curves one an index
/// @param silhouettes how clearly each customer belongs to the own segment; absent for one segment
/// @param candidates everything compared
public record ChoiceView(
        String because, List<Figure> curves, Optional<Figure> silhouettes, List<Row> candidates) {
    /// One number of segments.
    public record Row(
            String k,
            boolean chosen,
            String inertia,
            String silhouette,
            String calinskiHarabasz,
            String daviesBouldin,
            String sizes) {}

    public static ChoiceView of(Study study) {
        Noun unit = study.recipe().unit();
        ChoiceOfK choice = study.chosen().choice();
        List<Figure> curves = new ArrayList<>();
        curves.add(
                new Figure(
                        "k-silhouette",
                        curve(
                                choice,
                                "silhouette",
                                "How clearly " + unit.many() + " belong to their group",
                                "Silhouette; higher is better",
                                Candidate::silhouette)));
        curves.add(
                new Figure(
                        "k-inertia",
                        curve(
                                choice,
                                "inertia",
                                "How far " + unit.many() + " are from their centre",
                                "Inertia; always falls, a bend is a hint",
                                candidate -> OptionalDouble.of(candidate.inertia()))));
        curves.add(
                new Figure(
                        "k-calinski-harabasz",
                        curve(
                                choice,
                                "Calinski-Harabasz",
                                "How far groups are apart for their width",
                                "Calinski-Harabasz; higher is better",
                                Candidate::calinskiHarabasz)));
        curves.add(
                new Figure(
                        "k-davies-bouldin",
                        curve(
                                choice,
                                "Davies-Bouldin",
                                "How alike neighbouring groups are",
                                "Davies-Bouldin; lower is better",
                                Candidate::daviesBouldin)));
        return new ChoiceView(
                choice.because(),
                curves.stream().filter(curve -> !curve.chart().table().rows().isEmpty()).toList(),
                SilhouetteFigure.of(study),
                choice.candidates().stream().map(candidate -> row(choice, candidate)).toList());
    }

    private static Curve curve(
            ChoiceOfK choice,
            String index,
            String title,
            String subtitle,
            Function<Candidate, OptionalDouble> value) {
        List<Curve.Point> points = new ArrayList<>();
        for (Candidate candidate : choice.candidates()) {
            OptionalDouble at = value.apply(candidate);
            if (at.isPresent() && candidate.k() > 1) {
                points.add(
                        new Curve.Point(candidate.k(), at.getAsDouble(), index(at.getAsDouble())));
            }
        }
        String sentence =
                points.stream()
                        .filter(point -> point.k() == choice.k())
                        .map(point ->
                                "At the chosen "
                                        + choice.k()
                                        + " segments the "
                                        + index
                                        + " is "
                                        + point.text()
                                        + ".")
                        .findFirst()
                        .orElse("The " + index + " over the number of segments.");
        return new Curve(new Caption(title, subtitle, sentence), index, choice.k(), points);
    }

    private static Row row(ChoiceOfK choice, Candidate candidate) {
        return new Row(
                Integer.toString(candidate.k()),
                candidate.k() == choice.k(),
                Figures.of(candidate.inertia()),
                optional(candidate.silhouette()),
                optional(candidate.calinskiHarabasz()),
                optional(candidate.daviesBouldin()),
                candidate.sizes().stream().map(Figures::count).collect(Collectors.joining(" · ")));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? index(value.getAsDouble()) : "–";
    }

    /// Small ones to two decimals, so that a column of them lines up.
    private static String index(double value) {
        return Math.abs(value) < 10 ? Words.decimals(value, 2) : Figures.of(value);
    }
}
