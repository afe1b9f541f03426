package coterie.study;

import coterie.engine.Engine;
import coterie.explore.ColumnSummary;
import coterie.explore.ColumnSummary.Level;
import coterie.explore.Correlation;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.ColumnProfile;
import coterie.profile.Profile;
import coterie.profile.Profiler;
import coterie.profile.SmallCells;
import coterie.profile.rule.RuleFinder;
import coterie.profile.rule.Rules;
import coterie.profile.test.DifferenceFinder;
import coterie.profile.test.Differences;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import coterie.segment.Segmentation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The fourth stage: the segments in numbers.
///
/// @param profile every column, segment against everyone
/// @param differences how far the segments differ in each column, tested where that means something
/// @param rules the segments in a few rules
/// @param sample customers one by one
/// @param correlations every pair of the kept customers' numeric columns, strongest first
/// @param levelsRead the commonest values of the columns with a few texts, as they were read, by
///   the recipe's name
public record Described(
        Profile profile,
        Differences differences,
        Rules rules,
        CustomerSample sample,
        List<Correlation> correlations,
        SequencedMap<String, List<Level>> levelsRead) {
    private static final int MOST_CORRELATED = 24;
    private static final int MOST_LEVELS = ColumnSummary.LEVELS;

    /// Describes the chosen segments.
    ///
    /// @param points the prepared customers in scaled units
    public static Described of(
            Reading reading,
            Prepared prepared,
            Segmentation segmentation,
            Points points,
            Engine engine,
            FitContext context) {
        Profile profile = Profiler.profile(engine, prepared, segmentation, context.progress());
        SmallCells small = SmallCells.of(segmentation, prepared);
        return new Described(
                profile,
                DifferenceFinder.find(
                        engine, prepared, segmentation, profile, points.keys(), context.seed()),
                RuleFinder.find(engine, segmentation, profile, points.keys(), context.seed()),
                small.least() > 1
                        ? CustomerSample.none(points)
                        : CustomerSample.of(
                                profile,
                                prepared.fitted().recipe().making().revenue().isPresent(),
                                segmentation,
                                points,
                                engine,
                                context),
                correlations(profile, segmentation, engine),
                levelsRead(reading, prepared, engine, small));
    }

    private static List<Correlation> correlations(
            Profile profile, Segmentation segmentation, Engine engine) {
        return Correlation.among(
                segmentation.table(),
                profile.numbers()
                        .filter(column -> column.role() != Role.CONSTANT)
                        .map(ColumnProfile::column)
                        .limit(MOST_CORRELATED)
                        .toList(),
                engine);
    }

    private static SequencedMap<String, List<Level>> levelsRead(
            Reading reading, Prepared prepared, Engine engine, SmallCells small) {
        SequencedMap<String, List<Level>> levels = new LinkedHashMap<>();
        for (PreparedColumn column : prepared.columns()) {
            column.sourceName()
                    .flatMap(reading::column)
                    .filter(Described::fewTexts)
                    .map(source -> ColumnSummary.levels(source, reading, engine))
                    .filter(read ->
                            small.shows(read.stream().map(level -> List.of(level.rows())).toList()))
                    .ifPresent(read -> levels.put(column.name(), read));
        }
        return Collections.unmodifiableSequencedMap(levels);
    }

    private static boolean fewTexts(Column column) {
        return column.type() == Kind.TEXT
                && column.role() != Role.ID
                && column.distinct() <= MOST_LEVELS;
    }

    /// The same with another sample.
    public Described with(CustomerSample other) {
        return new Described(profile, differences, rules, other, correlations, levelsRead);
    }
}
