package coterie.page.segments;

import coterie.chart.Caption;
import coterie.chart.ComparisonBars;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Who the customers of a segment are, what they buy, how they buy, what they answered: one chart
/// each, where the data has it.
final class Habits {
    private static final int BARS = 8;

    private Habits() {}

    static List<Figure> of(Profile profile, int segment, Noun unit) {
        List<Figure> figures = new ArrayList<>();
        WhoTheyAre.of(profile, segment, unit).ifPresent(figures::add);
        add(
                figures,
                profile,
                segment,
                unit,
                Set.of(Role.SPEND),
                "buy",
                "What they buy",
                "average spend");
        add(
                figures,
                profile,
                segment,
                unit,
                Set.of(Role.PURCHASES),
                "how",
                "How they buy",
                "average number of purchases");
        Answers.of(profile, segment, unit).ifPresent(figures::add);
        return figures;
    }

    private static void add(
            List<Figure> figures,
            Profile profile,
            int segment,
            Noun unit,
            Set<Role> roles,
            String id,
            String question,
            String measure) {
        List<NumberColumn> columns =
                profile.numbers()
                        .filter(column -> roles.contains(column.role()))
                        .filter(column -> !ColumnLabel.total(column))
                        .filter(column -> column.bySegment().of(segment).n() > 0)
                        .sorted(
                                Comparator.comparingDouble(
                                        column -> -column.bySegment().of(segment).mean()))
                        .limit(BARS)
                        .toList();
        if (columns.isEmpty()) {
            return;
        }
        List<ComparisonBars.Bar> bars =
                columns.stream().map(column -> bar(column, segment)).toList();
        ComparisonBars.Bar first = bars.getFirst();
        String lead = question + ": " + first.label() + " first";
        figures.add(
                new Figure(
                        id + "-" + segment,
                        new ComparisonBars(
                                segment,
                                new Caption(
                                        lead,
                                        Words.capital(measure)
                                                + " per "
                                                + unit.one()
                                                + "; "
                                                + unit.all()
                                                + " in grey",
                                        first.label()
                                                + " comes first with "
                                                + first.valueText()
                                                + " ("
                                                + unit.all()
                                                + " "
                                                + first.everyoneText()
                                                + ")."),
                                unit.all(),
                                bars)));
    }

    private static ComparisonBars.Bar bar(NumberColumn column, int segment) {
        Summary own = column.bySegment().of(segment);
        Summary all = column.everyone();
        return new ComparisonBars.Bar(
                ColumnLabel.brief(column),
                own.mean(),
                ColumnLabel.value(column, own.mean()),
                all.mean(),
                ColumnLabel.value(column, all.mean()),
                Figures.count(own.n()));
    }
}
