package coterie.page.choice;

import coterie.chart.Caption;
import coterie.chart.Curve;
import coterie.kernel.catalogue.Methods;
import coterie.kernel.quality.Index;
import coterie.kernel.quality.Indices;
import coterie.page.Figure;
import coterie.page.Term;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// How the number of segments was chosen.
///
/// @param because one sentence
/// @param method how the segments were found
/// @param curves one an index
/// @param silhouettes how clearly each customer belongs to the own segment; absent for one segment
/// @param scores what the candidates are compared by
/// @param candidates everything compared
public record ChoiceView(
        String because,
        String method,
        List<Figure> curves,
        Optional<Figure> silhouettes,
        List<Head> scores,
        List<Row> candidates) {
    /// A column of scores.
    ///
    /// @param term what explains it; absent where the name must do
    public record Head(String key, String name, Optional<Term> term) {}

    /// One number of segments.
    ///
    /// @param k with its method where several are compared
    /// @param scores one text a column
    public record Row(String k, boolean chosen, List<String> scores, String sizes) {}

    public static ChoiceView of(Study study) {
        ChoiceOfK choice = study.chosen().choice();
        List<Head> heads = heads(choice);
        return new ChoiceView(
                choice.because(),
                method(choice),
                curves(choice, study.recipe().heading().unit()),
                SilhouetteFigure.of(study),
                heads,
                choice.candidates().stream().map(one -> row(choice, heads, one)).toList());
    }

    private static String method(ChoiceOfK choice) {
        return Methods.named(choice.chosen().method())
                .map(method ->
                        "Found by "
                                + method.name()
                                + ": "
                                + method.about()
                                + "."
                                + (choice.severalMethods()
                                        ? " The curves are those of this method; the table has all."
                                        : ""))
                .orElse("");
    }

    /// One an index that is defined; the one that chooses k first.
    private static List<Figure> curves(ChoiceOfK choice, Noun unit) {
        return Indices.ALL.stream()
                .map(Index::about)
                .sorted(Comparator.comparing(about -> !about.key().equals(Candidate.SILHOUETTE)))
                .map(about ->
                        new Figure(
                                "k-" + about.key().replace('_', '-'), curve(choice, about, unit)))
                .filter(figure -> !figure.chart().table().rows().isEmpty())
                .toList();
    }

    private static Curve curve(ChoiceOfK choice, Index.About about, Noun unit) {
        List<Curve.Point> points = new ArrayList<>();
        for (Candidate candidate : choice.ofItsMethod()) {
            OptionalDouble at = candidate.score(about.key());
            if (at.isPresent() && candidate.k() > 1) {
                points.add(
                        new Curve.Point(candidate.k(), at.getAsDouble(), text(at.getAsDouble())));
            }
        }
        String name = about.name();
        String sentence =
                points.stream()
                        .filter(point -> point.k() == choice.k())
                        .map(point ->
                                "At the chosen "
                                        + choice.k()
                                        + " segments the "
                                        + name
                                        + " is "
                                        + point.text()
                                        + ".")
                        .findFirst()
                        .orElse("The " + name + " over the number of segments.");
        return new Curve(
                new Caption(
                        about.question().replace("{rows}", unit.many()),
                        Words.capital(name) + "; " + about.direction().words(),
                        sentence),
                name,
                choice.k(),
                points);
    }

    /// Every score that a candidate has: indices by their names, a method's own by theirs.
    private static List<Head> heads(ChoiceOfK choice) {
        Map<String, String> names =
                Indices.ALL.stream()
                        .map(Index::about)
                        .collect(Collectors.toMap(Index.About::key, Index.About::name));
        return choice.candidates().stream()
                .flatMap(candidate -> candidate.scores().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(ChoiceView::place))
                .map(key -> {
                    String name = names.getOrDefault(key, key.replace('_', ' '));
                    return new Head(key, name, Term.of(name));
                })
                .toList();
    }

    /// The place of a score's column: indices in the order of their list, a method's own last.
    private static int place(String key) {
        int place = Indices.ALL.stream().map(index -> index.about().key()).toList().indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Row row(ChoiceOfK choice, List<Head> heads, Candidate candidate) {
        return new Row(
                !choice.severalMethods()
                        ? Integer.toString(candidate.k())
                        : candidate.k() + ", " + Methods.name(candidate.method()),
                candidate.equals(choice.chosen()),
                heads.stream().map(head -> optional(candidate.score(head.key()))).toList(),
                candidate.sizes().stream().map(Figures::count).collect(Collectors.joining(" · ")));
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "–";
    }

    /// Small ones to two decimals, so that a column of them lines up.
    private static String text(double value) {
        return Math.abs(value) < 10 ? Words.decimals(value, 2) : Figures.of(value);
    }
}
