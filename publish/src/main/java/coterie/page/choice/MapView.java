package coterie.page.choice;

import coterie.chart.Axis;
import coterie.chart.Caption;
import coterie.chart.SegmentScatter;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.study.SegmentMap;
import coterie.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Customers one by one: on the map of principal components, and column against column.
///
/// @param map all features at once
/// @param pairs the columns that differ most, two by two; absent with fewer than two
/// @param scatters columns against income or, without one, against what differs most
/// @param spending columns against the revenue of each customer
public record MapView(
        Figure map, Optional<Figure> pairs, List<Figure> scatters, List<Figure> spending) {

    public static MapView of(Study study) {
        Scatters scatters = Scatters.of(study);
        return new MapView(
                new Figure("map", map(study)),
                scatters.pairs(),
                scatters.against(),
                scatters.spending());
    }

    private static SegmentScatter map(Study study) {
        Noun unit = study.recipe().heading().unit();
        SegmentMap map = study.chosen().map();
        double first = map.explained().getFirst();
        double second = map.explained().size() > 1 ? map.explained().get(1) : 0;
        List<SegmentScatter.Group> groups =
                study.told().personas().stream()
                        .map(persona ->
                                new SegmentScatter.Group(
                                        persona.segment().number(),
                                        persona.name(),
                                        points(map, persona.segment().number())))
                        .toList();
        return new SegmentScatter(
                new Caption(
                        "The map keeps "
                                + Words.percent(first + second)
                                + " of the differences between "
                                + unit.many(),
                        "One mark for each "
                                + unit.one()
                                + " ("
                                + shown(map.points().size(), map.total(), unit)
                                + ") on the first two principal components of the features",
                        Words.capital(unit.many())
                                + " by segment on two principal components that keep "
                                + Words.percent(first)
                                + " and "
                                + Words.percent(second)
                                + " of the variance; segments "
                                + groups.stream()
                                        .map(SegmentScatter.Group::name)
                                        .collect(Collectors.joining(", "))
                                + "."),
                Axis.of("first component, " + Words.percent(first) + " of variance"),
                Axis.of("second component, " + Words.percent(second) + " of variance"),
                true,
                groups);
    }

    /// `all 2,212 customers`, `500 of 2,212 customers, drawn by lot`.
    static String shown(long shown, long total, Noun unit) {
        return shown < total
                ? Figures.count(shown)
                        + " of "
                        + Figures.count(total)
                        + " "
                        + unit.many()
                        + ", drawn by lot"
                : "all " + Figures.count(total) + " " + unit.many();
    }

    private static List<SegmentScatter.Point> points(SegmentMap map, int segment) {
        return map.points().stream()
                .filter(point -> point.segment() == segment)
                .map(point -> new SegmentScatter.Point(point.x(), point.y()))
                .toList();
    }
}
