package coterie.page.segments;

import coterie.chart.Caption;
import coterie.chart.TraitBars;
import coterie.page.ColumnHistogram;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.SmallHistogram;
import coterie.page.Words;
import coterie.persona.Persona;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import coterie.profile.Trait;
import coterie.profile.rule.Rules;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A segment's page; every segment's is in the same order.
///
/// @param persona what is told
/// @param told its sentences by topic
/// @param place `Segment 1 of 3`
/// @param size how many customers, and how much of the revenue
/// @param charts what sets it apart and what it is like
/// @param recognised how to recognise them; absent where no rule finds them
/// @param fits customers who fit best and worst; absent where no single customer may be shown
public record SegmentPage(
        Persona persona,
        Told told,
        String place,
        String size,
        Charts charts,
        Optional<Recognised> recognised,
        Optional<Fits> fits) {

    /// The charts of a segment.
    ///
    /// @param traits the traits against everyone; absent when nothing sets the segment apart
    /// @param shapes distributions of age and income and behind the strongest numeric traits
    /// @param habits who they are, what they buy, how they buy, what they answered
    public record Charts(Optional<Figure> traits, List<Shape> shapes, List<Figure> habits) {}

    /// How to recognise a segment.
    ///
    /// @param rules each is enough
    /// @param quality how well the rules find them, with the base
    public record Recognised(List<String> rules, String quality) {}

    /// The distribution behind an average.
    ///
    /// @param label the column
    /// @param histogram its shape
    /// @param low left end, as people read it
    /// @param high right end, as people read it
    /// @param words both averages and medians, with n
    public record Shape(
            String label, SmallHistogram histogram, String low, String high, String words) {}

    private static final int TRAITS = 5;
    private static final int SHAPES = 4;

    public static List<SegmentPage> of(Study study) {
        return study.told().personas().stream().map(persona -> of(study, persona)).toList();
    }

    public int number() {
        return persona.segment().number();
    }

    private static SegmentPage of(Study study, Persona persona) {
        Segment segment = persona.segment();
        Profile profile = study.described().profile();
        String revenue =
                segment.revenueShare()
                        .map(share -> ", " + Words.percent(share) + " of the revenue")
                        .orElse("");
        return new SegmentPage(
                persona,
                Told.of(study, persona),
                "Segment " + segment.number() + " of " + study.told().personas().k(),
                Figures.count(segment.size())
                        + " "
                        + study.recipe().heading().unit().after(segment.size())
                        + ", "
                        + Words.percent(segment.share())
                        + " of all"
                        + revenue,
                charts(profile, segment, study.recipe().heading().unit()),
                recognised(study, segment.number()),
                Fits.of(profile, persona));
    }

    private static Charts charts(Profile profile, Segment segment, Noun unit) {
        List<Trait> strongest = segment.traits().stream().limit(TRAITS).toList();
        return new Charts(
                strongest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Figure(
                                        "traits-" + segment.number(),
                                        bars(profile, segment, strongest, unit))),
                shapes(profile, segment, unit),
                Habits.of(profile, segment.number(), unit));
    }

    private static Optional<Recognised> recognised(Study study, int segment) {
        Rules rules = study.described().rules();
        return rules.of(segment)
                .filter(found -> !found.rules().isEmpty())
                .map(found ->
                        new Recognised(
                                found.rules().stream()
                                        .map(rule -> Words.capital(rule.words()))
                                        .toList(),
                                "Finds "
                                        + Words.percent(found.coverage())
                                        + " of them; "
                                        + Words.percent(found.precision())
                                        + " of those found belong here (on "
                                        + Figures.count(rules.heldOut())
                                        + " "
                                        + study.recipe().heading().unit().many()
                                        + " the rules were not made from)."));
    }

    private static TraitBars bars(Profile profile, Segment segment, List<Trait> traits, Noun unit) {
        List<TraitBars.Bar> bars = new ArrayList<>();
        for (Trait trait : traits) {
            ColumnProfile column = profile.column(trait.column()).orElseThrow();
            bars.add(
                    new TraitBars.Bar(
                            ColumnLabel.of(column, trait),
                            ColumnLabel.value(column, trait.value()),
                            ColumnLabel.value(column, trait.everyone()),
                            trait.effect(),
                            Words.effect(trait.effect()),
                            Figures.count(trait.n())));
        }
        Trait first = traits.getFirst();
        String title =
                (first.effect() > 0 ? "Furthest above " : "Furthest below ")
                        + unit.all()
                        + ": "
                        + first.words();
        return new TraitBars(
                segment.number(),
                new Caption(
                        title,
                        "Effect size: the distance from %s in standard deviations, of shares Cohen's h; the middle line is %s"
                                .formatted(unit.all(), unit.all()),
                        title + ", effect size " + Words.effect(first.effect()) + "."),
                unit.all(),
                bars);
    }

    private static List<Shape> shapes(Profile profile, Segment segment, Noun unit) {
        Stream<NumberColumn> who =
                profile.numbers()
                        .filter(column ->
                                switch (column.role()) {
                                    case AGE, BIRTH_YEAR, INCOME -> true;
                                    default -> false;
                                })
                        .filter(column -> !ColumnLabel.repeated(column, profile))
                        .filter(ColumnHistogram::suits);
        Stream<NumberColumn> strongest =
                segment.traits().stream()
                        .filter(trait -> !trait.categorical())
                        .map(trait -> profile.number(trait.column()).orElseThrow())
                        .filter(column ->
                                !column.histogram().edges().isEmpty()
                                        && !ColumnLabel.share(column));
        return Stream.concat(who, strongest)
                .distinct()
                .limit(SHAPES)
                .map(column -> shape(column, segment.number(), unit))
                .toList();
    }

    private static Shape shape(NumberColumn column, int segment, Noun unit) {
        Profile.Histogram histogram = column.histogram();
        Summary own = column.bySegment().of(segment);
        Summary all = column.everyone();
        return new Shape(
                ColumnLabel.full(column),
                SmallHistogram.of(histogram, segment),
                ColumnLabel.value(column, ColumnHistogram.ends(histogram).getFirst()),
                ColumnLabel.value(column, ColumnHistogram.ends(histogram).getLast()),
                "average "
                        + ColumnLabel.value(column, own.mean())
                        + ", half of them "
                        + ColumnLabel.value(column, own.q1())
                        + " to "
                        + ColumnLabel.value(column, own.q3())
                        + " ("
                        + unit.all()
                        + " "
                        + ColumnLabel.value(column, all.q1())
                        + " to "
                        + ColumnLabel.value(column, all.q3())
                        + "); n = "
                        + Figures.count(own.n())
                        + ColumnHistogram.notDrawn(column, histogram));
    }
}
