package coterie.page.choice;

import coterie.chart.Axis;
import coterie.chart.Caption;
import coterie.chart.PairPlot;
import coterie.chart.SegmentScatter;
import coterie.explore.Correlation;
import coterie.page.ColumnHistogram;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.persona.Persona;
import coterie.profile.NumberColumn;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.study.CustomerSample;
import coterie.study.CustomerSample.Customer;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A sample of customers, column against column.
final class Scatters {
    private static final int PAIRED = 4;
    private static final int AGAINST = 12;

    /// Customers in a pair plot and in each small scatter; more would only cover each other.
    private static final int DRAWN = 500;

    private final Study study;
    private final Noun unit;
    private final CustomerSample sample;
    private final List<Customer> drawn;
    private final List<NumberColumn> columns;

    private Scatters(Study study) {
        this.study = study;
        unit = study.recipe().heading().unit();
        sample = study.described().sample();
        drawn = sample.customers().stream().limit(DRAWN).toList();
        columns =
                study.described()
                        .profile()
                        .numbers()
                        .filter(column ->
                                ColumnHistogram.suits(column)
                                        && !ColumnLabel.repeated(
                                                column, study.described().profile()))
                        .filter(column -> sample.columns().contains(column.column()))
                        .sorted(Comparator.comparingDouble(column -> -column.effect()))
                        .toList();
    }

    static Scatters of(Study study) {
        return new Scatters(study);
    }

    /// The columns the segments explain most, none of which repeats another, two by two.
    Optional<Figure> pairs() {
        List<NumberColumn> chosen = new ArrayList<>();
        for (NumberColumn column : columns) {
            if (chosen.size() < PAIRED
                    && chosen.stream().noneMatch(other -> redundant(column, other))) {
                chosen.add(column);
            }
        }
        if (chosen.size() < 2 || study.told().personas().k() < 2) {
            return Optional.empty();
        }
        List<PairPlot.Group> groups =
                study.told().personas().stream()
                        .map(persona ->
                                new PairPlot.Group(
                                        persona.segment().number(),
                                        persona.name(),
                                        of(persona).stream()
                                                .map(customer -> values(customer, chosen))
                                                .filter(values ->
                                                        values.stream().allMatch(Double::isFinite))
                                                .toList()))
                        .toList();
        NumberColumn first = chosen.getFirst();
        String title =
                ColumnLabel.full(first)
                        + " parts the segments most: they explain "
                        + Words.percent(first.effect())
                        + " of its variance";
        return Optional.of(
                new Figure(
                        "pairs",
                        new PairPlot(
                                new Caption(
                                        title,
                                        "The columns that differ most, two by two; "
                                                + MapView.shown(drawn.size(), sample.total(), unit),
                                        title + " (eta squared)."),
                                chosen.stream().map(ColumnLabel::axis).toList(),
                                groups)));
    }

    private boolean redundant(NumberColumn one, NumberColumn other) {
        return study.described().correlations().stream()
                .anyMatch(pair ->
                        Math.abs(pair.r()) > Correlation.REDUNDANT
                                && List.of(one.column(), other.column())
                                        .containsAll(List.of(pair.first(), pair.second())));
    }

    private List<Customer> of(Persona persona) {
        return drawn.stream()
                .filter(customer -> customer.segment() == persona.segment().number())
                .toList();
    }

    private List<Double> values(Customer customer, List<NumberColumn> chosen) {
        return chosen.stream()
                .map(column -> customer.values().get(sample.columns().indexOf(column.column())))
                .toList();
    }

    /// Every other column against income or, without one, against what differs most.
    List<Figure> against() {
        Optional<NumberColumn> across =
                columns.stream()
                        .filter(column -> column.role() == Role.INCOME)
                        .findFirst()
                        .or(() -> columns.stream().findFirst());
        if (across.isEmpty()) {
            return List.of();
        }
        int x = sample.columns().indexOf(across.get().column());
        return figures(
                "against",
                x,
                ColumnLabel.axis(across.get()),
                columns.stream()
                        .filter(column -> !column.equals(across.get()))
                        .limit(AGAINST)
                        .toList());
    }

    /// What they buy and how, against what each customer is worth.
    List<Figure> spending() {
        int revenue = sample.columns().indexOf(CustomerSample.REVENUE);
        if (revenue < 0) {
            return List.of();
        }
        return figures(
                "spending",
                revenue,
                Axis.of("revenue of the " + unit.one() + ", money"),
                columns.stream()
                        .filter(column ->
                                column.role() == Role.SPEND || column.role() == Role.PURCHASES)
                        .filter(column -> !ColumnLabel.total(column))
                        .limit(AGAINST)
                        .toList());
    }

    private List<Figure> figures(String id, int x, Axis across, List<NumberColumn> ups) {
        List<Figure> figures = new ArrayList<>();
        for (NumberColumn up : ups) {
            figures.add(new Figure(id + "-" + figures.size(), scatter(x, across, up)));
        }
        return figures;
    }

    private SegmentScatter scatter(int x, Axis across, NumberColumn up) {
        int y = sample.columns().indexOf(up.column());
        List<SegmentScatter.Group> groups =
                study.told().personas().stream()
                        .map(persona ->
                                new SegmentScatter.Group(
                                        persona.segment().number(),
                                        persona.name(),
                                        points(of(persona), x, y)))
                        .toList();
        return new SegmentScatter(
                new Caption(
                        ColumnLabel.full(up) + " against " + across.word(),
                        "One mark for each "
                                + unit.one()
                                + "; "
                                + MapView.shown(drawn.size(), sample.total(), unit),
                        ColumnLabel.full(up)
                                + " against "
                                + across.word()
                                + ", "
                                + unit.many()
                                + " coloured by segment."),
                across,
                ColumnLabel.axis(up),
                false,
                groups);
    }

    private static List<SegmentScatter.Point> points(List<Customer> customers, int x, int y) {
        return IntStream.range(0, customers.size())
                .mapToObj(i ->
                        new SegmentScatter.Point(
                                customers.get(i).values().get(x), customers.get(i).values().get(y)))
                .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .toList();
    }
}
