package coterie.page.compare;

import coterie.chart.BoxPlot;
import coterie.chart.Caption;
import coterie.chart.FiveNumbers;
import coterie.chart.SegmentBars;
import coterie.page.ColumnHistogram;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.SegmentLabel;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.profile.NumberColumn;
import coterie.profile.Profile.Summary;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// One column at a time, segment against segment: averages as bars, distributions as boxes.
///
/// @param bars averages: age and income first, then what the segments explain most
/// @param boxes distributions, in the same order
public record Contrast(List<Figure> bars, List<Figure> boxes) {
    private static final int BARS = 9;
    private static final int BOXES = 6;

    /// A segment and what it is called.
    public record Group(int number, String label) {}

    public static Contrast of(Study study) {
        if (study.told().personas().k() < 2) {
            return new Contrast(List.of(), List.of());
        }
        List<NumberColumn> columns =
                study.described()
                        .profile()
                        .numbers()
                        .filter(column -> !ColumnLabel.share(column))
                        .filter(column ->
                                !ColumnLabel.repeated(column, study.described().profile()))
                        .filter(column -> column.everyone().sd() > 0)
                        .sorted(
                                Comparator.comparingInt(Contrast::rank)
                                        .thenComparingDouble(column -> -column.effect()))
                        .toList();
        List<Group> groups =
                study.told().personas().stream()
                        .map(persona ->
                                new Group(persona.segment().number(), SegmentLabel.brief(persona)))
                        .toList();
        List<Figure> bars = new ArrayList<>();
        columns.stream()
                .filter(column -> column.role() != Role.BIRTH_YEAR) // bars begin at 0
                .limit(BARS)
                .forEach(column ->
                        bars.add(
                                new Figure(
                                        "means-" + bars.size(),
                                        bars(groups, column, study.recipe().heading().unit()))));
        List<Figure> boxes = new ArrayList<>();
        columns.stream()
                .filter(ColumnHistogram::suits)
                .limit(BOXES)
                .forEach(column ->
                        boxes.add(
                                new Figure(
                                        "boxes-" + boxes.size(),
                                        boxes(groups, column, study.recipe().heading().unit()))));
        return new Contrast(bars, boxes);
    }

    private static int rank(NumberColumn column) {
        return switch (column.role()) {
            case AGE, BIRTH_YEAR, INCOME -> 0;
            default -> 1;
        };
    }

    private static Summary own(int segment, NumberColumn column) {
        return column.bySegment().of(segment);
    }

    /// Averages of a column, a bar each.
    public static SegmentBars bars(List<Group> groups, NumberColumn column, Noun unit) {
        List<SegmentBars.Bar> bars = new ArrayList<>();
        for (Group group : groups) {
            bars.add(
                    bar(
                            column,
                            group.label(),
                            OptionalInt.of(group.number()),
                            own(group.number(), column)));
        }
        Summary all = column.everyone();
        bars.add(bar(column, unit.all(), OptionalInt.empty(), all));
        int most = extreme(groups, column, 1);
        int least = extreme(groups, column, -1);
        return new SegmentBars(
                new Caption(
                        ColumnLabel.full(column)
                                + ": "
                                + ColumnLabel.value(column, own(least, column).mean())
                                + " to "
                                + ColumnLabel.value(column, own(most, column).mean()),
                        "Average " + ColumnLabel.axis(column).name(),
                        "Highest in segment "
                                + most
                                + ", lowest in segment "
                                + least
                                + "; "
                                + unit.all()
                                + " "
                                + ColumnLabel.value(column, all.mean())
                                + "."),
                bars);
    }

    private static int extreme(List<Group> groups, NumberColumn column, int sign) {
        return groups.stream()
                .filter(group -> Double.isFinite(own(group.number(), column).mean()))
                .max(Comparator.comparingDouble(group -> sign * own(group.number(), column).mean()))
                .orElse(groups.getFirst())
                .number();
    }

    private static SegmentBars.Bar bar(
            NumberColumn column, String label, OptionalInt segment, Summary summary) {
        return new SegmentBars.Bar(
                label,
                segment,
                summary.mean(),
                ColumnLabel.value(column, summary.mean()),
                Figures.count(summary.n()));
    }

    private static BoxPlot boxes(List<Group> groups, NumberColumn column, Noun unit) {
        List<BoxPlot.Box> boxes = new ArrayList<>();
        for (Group group : groups) {
            boxes.add(
                    box(
                            column,
                            group.label(),
                            OptionalInt.of(group.number()),
                            own(group.number(), column)));
        }
        boxes.add(box(column, unit.all(), OptionalInt.empty(), column.everyone()));
        return new BoxPlot(
                new Caption(
                        ColumnLabel.full(column)
                                + ": segments explain "
                                + Words.percent(column.effect())
                                + " of the variance",
                        "Box: the middle half, with the median; line: nine in ten",
                        ColumnLabel.full(column)
                                + " by segment; the segments explain "
                                + Words.percent(column.effect())
                                + " of its variance (eta squared)."),
                ColumnLabel.axis(column),
                boxes);
    }

    private static BoxPlot.Box box(
            NumberColumn column, String label, OptionalInt segment, Summary summary) {
        return new BoxPlot.Box(
                label,
                segment,
                new FiveNumbers(
                        summary.p5(), summary.q1(), summary.median(), summary.q3(), summary.p95()),
                List.of(
                        ColumnLabel.value(column, summary.p5()),
                        ColumnLabel.value(column, summary.q1()),
                        ColumnLabel.value(column, summary.median()),
                        ColumnLabel.value(column, summary.q3()),
                        ColumnLabel.value(column, summary.p95())),
                Figures.count(summary.n()));
    }
}
