package coterie.page.data;

import coterie.chart.Axis;
import coterie.chart.Caption;
import coterie.chart.Chart;
import coterie.chart.CountBars;
import coterie.chart.FiveNumbers;
import coterie.chart.Histogram;
import coterie.explore.ColumnSummary;
import coterie.explore.NumberSummary;
import coterie.page.ColumnLabel;
import coterie.page.NotDrawn;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import java.util.List;
import java.util.Optional;

/// How the values of a column are spread, in the form that suits it: a histogram with its quartiles
/// for numbers, counts for a few values.
final class Distribution {
    /// Numbers with at most this many different values are counted one by one.
    private static final int FEW = 8;

    private static final int SHOWN = 8;

    private Distribution() {}

    /// The chart; empty for identifiers, dates and free text.
    static Optional<Chart> of(ColumnSummary summary, long rows) {
        if (summary.column().role() == Role.ID || dated(summary.column().type())) {
            return Optional.empty();
        }
        boolean few = summary.column().distinct() <= FEW && !summary.levels().isEmpty();
        if (!few && !summary.bins().isEmpty() && summary.spread().isPresent()) {
            return Optional.of(histogram(summary, summary.spread().get()));
        }
        boolean repeats = !summary.levels().isEmpty() && summary.levels().getFirst().rows() > 1;
        return repeats ? Optional.of(counts(summary, rows)) : Optional.empty();
    }

    private static boolean dated(Kind type) {
        return type == Kind.DATE || type == Kind.TIMESTAMP;
    }

    private static Chart histogram(ColumnSummary summary, NumberSummary spread) {
        boolean years = summary.column().role() == Role.BIRTH_YEAR;
        ColumnSummary.Bin lowest = summary.bins().getFirst();
        ColumnSummary.Bin highest = summary.bins().getLast();
        String half =
                "Half lie between "
                        + number(years, spread.quartiles().lower())
                        + " and "
                        + number(years, spread.quartiles().upper());
        return new Histogram(
                new Caption(
                        summary.column().name(),
                        half
                                + "; median "
                                + number(years, spread.quartiles().median())
                                + ", average "
                                + number(years, spread.mean())
                                + NotDrawn.words(
                                        summary.beyond(),
                                        lowest.from(),
                                        highest.to(),
                                        lowest.whole(),
                                        value -> number(years, value)),
                        half
                                + "; values go from "
                                + number(years, spread.least())
                                + " to "
                                + number(years, spread.greatest())
                                + "."),
                new Axis(summary.column().name(), years),
                "rows",
                summary.bins().getFirst().whole(),
                summary.bins().stream().map(bin -> bin(years, bin)).toList(),
                List.of(),
                Optional.of(
                        new Histogram.Box(
                                new FiveNumbers(
                                        Math.max(spread.least(), summary.bins().getFirst().from()),
                                        spread.quartiles().lower(),
                                        spread.quartiles().median(),
                                        spread.quartiles().upper(),
                                        Math.min(spread.greatest(), summary.bins().getLast().to())),
                                half + "\nmedian " + number(years, spread.quartiles().median()))));
    }

    private static Histogram.Bin bin(boolean years, ColumnSummary.Bin bin) {
        return new Histogram.Bin(
                bin.from(), bin.to(), bin.rows(), range(years, bin), Figures.count(bin.rows()));
    }

    /// `20 to 24` for whole numbers, `0.5` to `1.0` for others: the end belongs to the next bin.
    private static String range(boolean years, ColumnSummary.Bin bin) {
        double from = bin.whole() ? Math.ceil(bin.from()) : bin.from();
        double to = bin.whole() ? Math.ceil(bin.to()) - 1 : bin.to();
        return from == to ? number(years, from) : number(years, from) + " to " + number(years, to);
    }

    private static String number(boolean years, double value) {
        return years && Double.isFinite(value)
                ? Long.toString(Math.round(value))
                : ColumnLabel.number(value);
    }

    private static Chart counts(ColumnSummary summary, long rows) {
        List<CountBars.Bar> bars =
                summary.levels().stream().limit(SHOWN).map(level -> bar(level, rows)).toList();
        ColumnSummary.Level first = summary.levels().getFirst();
        long others = summary.column().distinct() - bars.size();
        return new CountBars(
                new Caption(
                        summary.column().name(),
                        others > 0
                                ? "The commonest values; " + Words.counted(others, "other")
                                : "Rows with each value",
                        "The commonest value is "
                                + first.value()
                                + " with "
                                + Words.of(first.rows(), rows)
                                + " rows."),
                "Rows",
                false,
                bars);
    }

    private static CountBars.Bar bar(ColumnSummary.Level level, long rows) {
        String text =
                Figures.count(level.rows())
                        + " ("
                        + Words.percent((double) level.rows() / rows)
                        + ")";
        return new CountBars.Bar(level.value(), level.rows(), text, level.rows(), text);
    }
}
