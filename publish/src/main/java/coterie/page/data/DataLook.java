package coterie.page.data;

import coterie.chart.Chart;
import coterie.page.ColumnHistogram;
import coterie.page.ColumnLabel;
import coterie.page.Figure;
import coterie.profile.ColumnProfile;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the data looks like: the kept customers before anyone speaks of segments.
///
/// @param shapes how numbers are spread: age, income and features first
/// @param moreShapes the other numbers
/// @param levels how many customers have each level
/// @param totals what was bought and how, added up
/// @param correlations which columns move together; absent with fewer than two
public record DataLook(
        List<Figure> shapes,
        List<Figure> moreShapes,
        List<Figure> levels,
        List<Figure> totals,
        Optional<Figure> correlations) {
    private static final int SHAPES = 6;

    public static DataLook of(Study study) {
        Noun unit = study.recipe().heading().unit();
        List<Figure> shapes =
                figures(
                        "shape",
                        study.described()
                                .profile()
                                .numbers()
                                .filter(ColumnHistogram::suits)
                                .filter(column ->
                                        !ColumnLabel.repeated(column, study.described().profile()))
                                .sorted(Comparator.comparingInt(DataLook::rank))
                                .map(column -> ColumnHistogram.of(column, unit))
                                .toList());
        int shown = Math.min(SHAPES, shapes.size());
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        study.described()
                .profile()
                .numbers()
                .filter(column -> !ColumnLabel.share(column))
                .filter(column -> !ColumnLabel.repeated(column, study.described().profile()))
                .forEach(column -> labels.put(column.column(), ColumnLabel.brief(column)));
        return new DataLook(
                shapes.subList(0, shown),
                shapes.subList(shown, shapes.size()),
                figures("levels", LevelCharts.of(study)),
                figures("total", TotalCharts.of(study)),
                Heatmap.of(study.described().correlations(), labels, unit.many())
                        .map(chart -> new Figure("correlations", chart)));
    }

    /// Who people are comes before what they do.
    private static int rank(ColumnProfile column) {
        return switch (column.role()) {
            case AGE, BIRTH_YEAR -> 0;
            case INCOME -> 1;
            case MONEY -> 2;
            default -> 3;
        };
    }

    private static List<Figure> figures(String id, List<? extends Chart> charts) {
        List<Figure> figures = new ArrayList<>();
        for (Chart chart : charts) {
            figures.add(new Figure(id + "-" + figures.size(), chart));
        }
        return figures;
    }
}
