package coterie.page.segments;

import coterie.campaign.Rate;
import coterie.chart.Caption;
import coterie.chart.RateDots;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the customers of a segment answered: the share who said yes to each campaign, with its
/// interval.
final class Answers {
    private static final int SHOWN = 8;

    private Answers() {}

    /// The chart; absent where the data has no answers.
    static Optional<Figure> of(Profile profile, int segment, Noun unit) {
        List<RateDots.Rate> rates =
                profile.numbers()
                        .filter(column -> isAnswer(column.role()))
                        .filter(column -> column.bySegment().of(segment).n() > 0)
                        .map(column -> rate(column, segment))
                        .sorted(Comparator.comparingDouble(rate -> -rate.share()))
                        .limit(SHOWN)
                        .toList();
        if (rates.isEmpty()) {
            return Optional.empty();
        }
        RateDots.Rate first = rates.getFirst();
        return Optional.of(
                new Figure(
                        "answer-" + segment,
                        new RateDots(
                                segment,
                                new Caption(
                                        "What they answered: " + first.label() + " first",
                                        "Share who said yes, with its 95 % interval; "
                                                + unit.all()
                                                + " in grey",
                                        first.label()
                                                + " comes first with "
                                                + first.text()
                                                + " ("
                                                + unit.all()
                                                + " "
                                                + first.everyoneText()
                                                + ")."),
                                unit.all(),
                                rates)));
    }

    private static boolean isAnswer(Role role) {
        return role == Role.CAMPAIGN || role == Role.OUTCOME;
    }

    private static RateDots.Rate rate(NumberColumn column, int segment) {
        Summary own = column.bySegment().of(segment);
        double everyone = column.everyone().mean();
        Rate rate = Rate.of(Math.round(own.mean() * own.n()), own.n());
        return new RateDots.Rate(
                ColumnLabel.brief(column),
                rate.share(),
                rate.low(),
                rate.high(),
                everyone,
                Words.percent(rate.share()) + " (" + Words.of(rate.count(), rate.of()) + ")",
                Words.percent(rate.low()) + " to " + Words.percent(rate.high()),
                Words.percent(everyone));
    }
}
