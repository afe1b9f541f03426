package coterie.page.segments;

import coterie.chart.Caption;
import coterie.chart.ComparisonBars;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.page.Words;
import coterie.profile.LevelColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.recipe.Noun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who the customers of a segment are: the levels of what is known of the person, beside everyone.
final class WhoTheyAre {
    private static final int COLUMNS = 3;
    private static final int LEVELS = 3;
    private static final double SMALL = 0.2;

    private WhoTheyAre() {}

    /// A level, with and without its column.
    private record Share(String label, String level, double own, double all, long count) {}

    /// The chart; absent where nothing is known.
    static Optional<Figure> of(Profile profile, int segment, Noun unit) {
        List<LevelColumn> columns =
                profile.levels().filter(WhoTheyAre::suits).limit(COLUMNS).toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<ComparisonBars.Bar> bars = new ArrayList<>();
        Share furthest = new Share("", "", 0, 0, 0);
        long size = size(columns.getFirst(), segment);
        for (LevelColumn column : columns) {
            for (Share share : shares(column, segment)) {
                bars.add(
                        new ComparisonBars.Bar(
                                share.label(),
                                share.own(),
                                Words.percent(share.own()),
                                share.all(),
                                Words.percent(share.all()),
                                Words.of(share.count(), size)));
                furthest = distance(share) > distance(furthest) ? share : furthest;
            }
        }
        String seen =
                furthest.level()
                        + " "
                        + Words.percent(furthest.own())
                        + " ("
                        + unit.all()
                        + " "
                        + Words.percent(furthest.all())
                        + ")";
        return Optional.of(
                new Figure(
                        "who-" + segment,
                        new ComparisonBars(
                                segment,
                                new Caption(
                                        (unit.person() ? "Who they are: " : "What they are: ")
                                                + (alike(furthest)
                                                        ? "much like " + unit.all()
                                                        : seen),
                                        "Share of the segment with the commonest values; "
                                                + unit.all()
                                                + " in grey",
                                        "Furthest from " + unit.all() + ": " + seen + "."),
                                unit.all(),
                                bars)));
    }

    private static double distance(Share share) {
        return Math.abs(share.own() - share.all());
    }

    /// Whether the shares differ by less than Cohen's small effect.
    private static boolean alike(Share share) {
        double h =
                2
                        * (StrictMath.asin(Math.sqrt(share.own()))
                                - StrictMath.asin(Math.sqrt(share.all())));
        return Math.abs(h) < SMALL;
    }

    /// Texts with a few levels that say something about the person.
    private static boolean suits(LevelColumn column) {
        return switch (column.role()) {
            case DEMOGRAPHIC, CATEGORY -> column.levels().size() > 1;
            default -> false;
        };
    }

    private static long size(LevelColumn column, int segment) {
        return column.levels().stream().mapToLong(level -> level.bySegment().of(segment)).sum();
    }

    private static List<Share> shares(LevelColumn column, int segment) {
        long own = size(column, segment);
        long all = column.levels().stream().mapToLong(Level::everyone).sum();
        return column.levels().stream()
                .sorted(Comparator.comparingLong(Level::everyone).reversed())
                .limit(LEVELS)
                .map(level ->
                        new Share(
                                ColumnLabel.brief(column) + ": " + name(level),
                                name(level),
                                (double) level.bySegment().of(segment) / own,
                                (double) level.everyone() / all,
                                level.bySegment().of(segment)))
                .toList();
    }

    private static String name(Level level) {
        return level.level().isEmpty() ? "not given" : level.level();
    }
}
