package coterie.page.data;

import coterie.chart.Caption;
import coterie.chart.Chart;
import coterie.chart.CountBars;
import coterie.chart.Donut;
import coterie.explore.ColumnSummary;
import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How customers are spread over the levels of the columns that have a few: a ring for two to five
/// parts, bars for more, and bars before and after for levels that the preparation changed.
final class LevelCharts {
    private static final int SHOWN = 10;
    private static final int RING = 5;

    private final Study study;
    private final long kept;
    private final Map<String, Map<String, String>> meanings;

    private LevelCharts(Study study) {
        this.study = study;
        kept = study.chosen().segmentation().sizes().stream().mapToLong(Long::longValue).sum();
        meanings = LevelMeanings.of(study.recipe());
    }

    /// The charts, in the profile's order.
    static List<Chart> of(Study study) {
        LevelCharts charts = new LevelCharts(study);
        return study.described().profile().columns().stream()
                .flatMap(column -> charts.of(column).stream())
                .toList();
    }

    private List<Chart> of(ColumnProfile column) {
        List<Chart> charts = new ArrayList<>();
        List<Level> levels = levels(column);
        if (levels.isEmpty()) {
            return charts;
        }
        boolean ring = levels.size() >= 2 && levels.size() <= RING && column instanceof LevelColumn;
        if (ring) {
            charts.add(ring(column, levels));
        }
        List<ColumnSummary.Level> before =
                study.described().levelsRead().getOrDefault(column.column(), List.of());
        boolean changed =
                !before.isEmpty()
                        && before.stream()
                                .anyMatch(read ->
                                        levels.stream()
                                                .noneMatch(level ->
                                                        level.level().equals(read.value())));
        if (changed || !ring) {
            charts.add(bars(column, levels, before));
        }
        return charts;
    }

    /// The levels of a text, or the values of a number that has a few and each stands for
    /// something.
    private List<Level> levels(ColumnProfile column) {
        return switch (column) {
            case LevelColumn texts -> texts.levels();
            case NumberColumn number ->
                    meanings.containsKey(column.column()) && number.histogram().whole()
                            ? levels(number.histogram())
                            : List.of();
        };
    }

    private static List<Level> levels(Profile.Histogram histogram) {
        List<Level> levels = new ArrayList<>();
        for (int bin = 0; bin < histogram.everyone().size(); bin++) {
            int at = bin;
            levels.add(
                    new Level(
                            Long.toString(Math.round(Math.ceil(histogram.edges().get(bin)))),
                            histogram.everyone().get(bin),
                            histogram.bySegment().map(own -> own.get(at))));
        }
        return levels;
    }

    private Chart ring(ColumnProfile column, List<Level> levels) {
        List<Donut.Part> parts =
                levels.stream()
                        .map(level ->
                                new Donut.Part(
                                        name(column, level.level()),
                                        level.everyone(),
                                        share(level.everyone(), kept)))
                        .toList();
        return new Donut(
                new Caption(title(column, levels), subtitle(), sentence(column, levels)), parts);
    }

    private Chart bars(ColumnProfile column, List<Level> levels, List<ColumnSummary.Level> before) {
        Map<String, Long> read =
                before.stream()
                        .collect(
                                Collectors.toMap(
                                        ColumnSummary.Level::value, ColumnSummary.Level::rows));
        Map<String, Long> now =
                levels.stream().collect(Collectors.toMap(Level::level, Level::everyone));
        List<String> names = new ArrayList<>(levels.stream().map(Level::level).toList());
        before.stream()
                .map(ColumnSummary.Level::value)
                .filter(level -> !now.containsKey(level))
                .forEach(names::add);
        if (column instanceof LevelColumn) {
            Function<String, Long> most =
                    level -> Math.max(now.getOrDefault(level, 0L), read.getOrDefault(level, 0L));
            names.sort(Comparator.comparing(most).reversed());
        }
        long rows = study.read().reading().rows().loaded();
        List<CountBars.Bar> bars =
                names.stream()
                        .limit(SHOWN)
                        .map(level -> {
                            long after = now.getOrDefault(level, 0L);
                            long was = read.getOrDefault(level, 0L);
                            return new CountBars.Bar(
                                    name(column, level),
                                    after,
                                    share(after, kept),
                                    was,
                                    share(was, rows));
                        })
                        .toList();
        String others =
                names.size() > SHOWN
                        ? "; " + Words.counted(names.size() - SHOWN, "rarer level") + " not drawn"
                        : "";
        return new CountBars(
                new Caption(
                        title(column, levels),
                        before.isEmpty()
                                ? subtitle() + others
                                : "As read in grey (n = "
                                        + Figures.count(rows)
                                        + "), kept and prepared in colour (n = "
                                        + Figures.count(kept)
                                        + ")"
                                        + others,
                        sentence(column, levels)),
                Words.capital(study.recipe().heading().unit().many()),
                !before.isEmpty(),
                bars);
    }

    private String subtitle() {
        return Words.capital(study.recipe().heading().unit().many())
                + ", n = "
                + Figures.count(kept);
    }

    private String title(ColumnProfile column, List<Level> levels) {
        Level most = most(levels);
        return ColumnLabel.full(column)
                + ": most often "
                + name(column, most.level())
                + " ("
                + Words.percent((double) most.everyone() / kept)
                + ")";
    }

    private String sentence(ColumnProfile column, List<Level> levels) {
        Level most = most(levels);
        return ColumnLabel.full(column)
                + ": most often "
                + name(column, most.level())
                + ", "
                + Words.of(most.everyone(), kept)
                + " "
                + study.recipe().heading().unit().many()
                + ".";
    }

    private static Level most(List<Level> levels) {
        return levels.stream().max(Comparator.comparingLong(Level::everyone)).orElseThrow();
    }

    private String name(ColumnProfile column, String level) {
        String name = level.isEmpty() ? "not given" : level;
        return Optional.ofNullable(meanings.getOrDefault(column.column(), Map.of()).get(level))
                .map(meaning -> name + ": " + meaning)
                .orElse(name);
    }

    private static String share(long part, long whole) {
        return Figures.count(part)
                + (whole == 0 ? "" : " (" + Words.percent((double) part / whole) + ")");
    }
}
