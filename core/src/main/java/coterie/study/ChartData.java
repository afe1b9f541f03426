package coterie.study;

import coterie.engine.Engine;
import coterie.explore.ColumnSummary;
import coterie.explore.ColumnSummary.Level;
import coterie.explore.Correlation;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.SmallCells;
import coterie.recipe.Role;
import coterie.segment.Segmentation;
import coterie.segment.Silhouettes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What is drawn and stands nowhere else in a study.
///
/// @param silhouettes how clearly each customer belongs to the own segment; absent for a single one
/// @param sample customers one by one
/// @param correlations every pair of the kept customers' numeric columns, strongest first
/// @param levelsRead the commonest values of the columns with a few texts, as they were read, by
///   the recipe's name
public record ChartData(
        Optional<Silhouettes> silhouettes,
        CustomerSample sample,
        List<Correlation> correlations,
        SequencedMap<String, List<Level>> levelsRead) {
    private static final int MOST_CORRELATED = 24;
    private static final int MOST_LEVELS = ColumnSummary.LEVELS;

    static List<Correlation> correlations(
            Profile profile, Segmentation segmentation, Engine engine) {
        return Correlation.among(
                segmentation.table(),
                profile.columns().stream()
                        .filter(column -> column.numeric() && column.role() != Role.CONSTANT)
                        .map(ColumnProfile::column)
                        .limit(MOST_CORRELATED)
                        .toList(),
                engine);
    }

    static SequencedMap<String, List<Level>> levelsRead(
            Reading reading, Prepared prepared, Engine engine, SmallCells small) {
        SequencedMap<String, List<Level>> levels = new LinkedHashMap<>();
        for (PreparedColumn column : prepared.columns()) {
            column.sourceName()
                    .flatMap(reading::column)
                    .filter(ChartData::fewTexts)
                    .map(source -> ColumnSummary.levels(source, reading, engine))
                    .filter(read ->
                            small.shows(read.stream().map(level -> List.of(level.rows())).toList()))
                    .ifPresent(read -> levels.put(column.name(), read));
        }
        return Collections.unmodifiableSequencedMap(levels);
    }

    private static boolean fewTexts(Column column) {
        return column.type() == Column.Type.TEXT
                && column.role() != Role.ID
                && column.distinct() <= MOST_LEVELS;
    }
}
