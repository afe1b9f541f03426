package coterie.page;

import coterie.chart.Caption;
import coterie.chart.Chart;
import coterie.chart.FiveNumbers;
import coterie.chart.Histogram;
import coterie.profile.ColumnProfile;
import coterie.profile.Density;
import coterie.profile.Figures;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the values of a profiled column are spread over the kept customers: a histogram with its
/// density, the quartiles above it.
public final class ColumnHistogram {
    private ColumnHistogram() {}

    /// Whether the column has enough different values for a shape.
    public static boolean suits(NumberColumn column) {
        return !ColumnLabel.share(column)
                && column.role() != Role.CONSTANT
                && column.histogram().everyone().size() >= Density.FEWEST;
    }

    public static Chart of(NumberColumn column, Noun unit) {
        Profile.Histogram histogram = column.histogram();
        Summary all = column.everyone();
        String half =
                "half lie between "
                        + ColumnLabel.value(column, all.q1())
                        + " and "
                        + ColumnLabel.value(column, all.q3());
        String nine =
                "nine in ten between "
                        + ColumnLabel.value(column, all.p5())
                        + " and "
                        + ColumnLabel.value(column, all.p95());
        return new Histogram(
                new Caption(
                        ColumnLabel.full(column) + ": " + half,
                        Words.capital(unit.many())
                                + ", n = "
                                + Figures.count(all.n())
                                + "; median "
                                + ColumnLabel.value(column, all.median())
                                + ", average "
                                + ColumnLabel.value(column, all.mean())
                                + notDrawn(column, histogram),
                        ColumnLabel.full(column) + ": " + half + ", " + nine + "."),
                ColumnLabel.axis(column),
                unit.many(),
                histogram.whole(),
                bins(column, histogram),
                histogram
                        .density()
                        .map(density -> curve(density, histogram, all))
                        .orElse(List.of()),
                Optional.of(
                        new Histogram.Box(
                                new FiveNumbers(
                                        all.p5(), all.q1(), all.median(), all.q3(), all.p95()),
                                ColumnLabel.full(column) + ": " + half + "\n" + nine)));
    }

    /// What the histogram leaves out, to be said after a caption.
    public static String notDrawn(ColumnProfile column, Profile.Histogram histogram) {
        return NotDrawn.words(
                histogram.beyond(),
                histogram.edges().getFirst(),
                histogram.edges().getLast(),
                histogram.whole(),
                value -> ColumnLabel.value(column, value));
    }

    /// Where the histogram begins and ends; the edges of whole numbers lie between two of them.
    public static List<Double> ends(Profile.Histogram histogram) {
        double first = histogram.edges().getFirst();
        double last = histogram.edges().getLast();
        return histogram.whole()
                ? List.of(Math.ceil(first), Math.ceil(last) - 1)
                : List.of(first, last);
    }

    private static List<Histogram.Bin> bins(ColumnProfile column, Profile.Histogram histogram) {
        List<Histogram.Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < histogram.everyone().size(); bin++) {
            double from = histogram.edges().get(bin);
            double to = histogram.edges().get(bin + 1);
            bins.add(
                    new Histogram.Bin(
                            from,
                            to,
                            histogram.everyone().get(bin),
                            histogram.whole()
                                    ? range(column, Math.ceil(from), Math.ceil(to) - 1)
                                    : range(column, from, to),
                            Figures.count(histogram.everyone().get(bin))));
        }
        return bins;
    }

    private static String range(ColumnProfile column, double from, double to) {
        return from == to
                ? ColumnLabel.value(column, from)
                : ColumnLabel.value(column, from) + " to " + ColumnLabel.value(column, to);
    }

    /// The density as the count it expects in a bin.
    private static List<Histogram.Point> curve(
            Density density, Profile.Histogram histogram, Summary all) {
        double width = histogram.edges().get(1) - histogram.edges().getFirst();
        List<Histogram.Point> points = new ArrayList<>();
        for (int i = 0; i < density.heights().size(); i++) {
            double at =
                    density.from()
                            + (density.to() - density.from()) * i / (density.heights().size() - 1);
            points.add(new Histogram.Point(at, density.heights().get(i) * width * all.n()));
        }
        return points;
    }
}
