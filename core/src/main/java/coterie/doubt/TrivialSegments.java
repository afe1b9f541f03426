package coterie.doubt;

import coterie.doubt.ShortRule.Values;
import coterie.engine.Engine;
import coterie.engine.query.Query;
import coterie.fault.Alarm;
import coterie.kernel.Labels;
import coterie.kernel.Seed;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.Figures;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.segment.SegmentSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Segmentations that one column, or one column of levels and a threshold for each, reproduces.
final class TrivialSegments {
    /// At this agreement a rule says the same as the segments.
    private static final double SAME = 0.99;

    private static final int SAMPLE = 4_000;
    private static final int MOST_LEVELS = 30;

    private final Engine engine;
    private final Prepared prepared;
    private final SegmentSearch search;
    private final ChoiceOfK choice;
    private final int[] sample;

    private TrivialSegments(
            Engine engine, Prepared prepared, SegmentSearch search, ChoiceOfK choice, Seed seed) {
        this.choice = choice;
        this.engine = engine;
        this.prepared = prepared;
        this.search = search;
        sample = search.points().keys().sample(seed.split("trivial"), SAMPLE);
    }

    /// An alarm for each compared k whose segments a short rule gives.
    static List<Alarm> of(
            Engine engine, Prepared prepared, SegmentSearch search, ChoiceOfK choice, Seed seed) {
        return new TrivialSegments(engine, prepared, search, choice, seed).alarms();
    }

    private List<Alarm> alarms() {
        List<Values> columns = columns();
        List<Alarm> alarms = new ArrayList<>();
        for (Candidate candidate : choice.ofItsMethod()) {
            if (candidate.k() > 1) {
                Labels labels = search.judged(candidate).clustering().labels();
                int[] sampled = Arrays.stream(sample).map(labels::at).toArray();
                ShortRule rule = ShortRule.best(columns, sampled, candidate.k());
                if (rule.agreement() >= SAME) {
                    alarms.add(alarm(candidate.k(), rule));
                }
            }
        }
        return alarms;
    }

    private Alarm alarm(int k, ShortRule rule) {
        Alarm alarm =
                new Alarm(
                                "trivial-segments",
                                "With k = %d the segments are %s in other words: that gives %s of the labels (of %s tried). Such segments tell nothing new; leave out the features they repeat, or use that rule directly."
                                        .formatted(
                                                k,
                                                rule.words(),
                                                Figures.percent(rule.agreement()),
                                                Figures.count(sample.length)))
                        .with("k", k)
                        .with("rule", rule.words())
                        .with("agreement", rule.agreement())
                        .with("customers", sample.length);
        return rule.thresholds().isEmpty() ? alarm : alarm.with("thresholds", rule.thresholds());
    }

    /// Complete numbers and few levels, in the order of the columns.
    private List<Values> columns() {
        List<PreparedColumn> telling =
                prepared.columns().stream()
                        .filter(column ->
                                column.role() != Role.ID && column.role() != Role.CONSTANT)
                        .toList();
        List<String> names =
                telling.stream()
                        .filter(TrivialSegments::numeric)
                        .map(PreparedColumn::name)
                        .toList();
        double[][] numbers = numbers(names);
        List<Values> columns = new ArrayList<>();
        for (PreparedColumn column : telling) {
            if (numeric(column)) {
                double[] values = numbers[names.indexOf(column.name())];
                if (Arrays.stream(values).noneMatch(Double::isNaN)) {
                    columns.add(Values.numbers(column.name(), values));
                }
            } else if (column.type() == Kind.TEXT && column.role() != Role.FREE_TEXT) {
                levels(column.name()).ifPresent(columns::add);
            }
        }
        return columns;
    }

    private static boolean numeric(PreparedColumn column) {
        return column.type().numeric();
    }

    /// The sampled values of columns, in one scan.
    private double[][] numbers(List<String> columns) {
        double[][] values = new double[columns.size()][sample.length];
        if (columns.isEmpty()) {
            return values;
        }
        int[] next = {0};
        engine.table(prepared.table())
                .numbers(columns)
                .scan((first, count, batch) -> {
                    while (next[0] < sample.length && sample[next[0]] < first + count) {
                        int row = (int) (sample[next[0]] - first);
                        for (int column = 0; column < batch.length; column++) {
                            values[column][next[0]] = batch[column][row];
                        }
                        next[0]++;
                    }
                });
        return values;
    }

    private Optional<Values> levels(String column) {
        double[] values = new double[sample.length];
        Map<String, Double> index = new LinkedHashMap<>();
        long[] row = {0};
        int[] next = {0};
        engine.table(prepared.table())
                .each(
                        Query.columns(List.of(column)),
                        value -> {
                            if (next[0] < sample.length && sample[next[0]] == row[0]) {
                                values[next[0]++] =
                                        index.computeIfAbsent(
                                                value.text(0), any -> (double) index.size());
                            }
                            row[0]++;
                        });
        return index.size() > MOST_LEVELS
                ? Optional.empty()
                : Optional.of(Values.levels(column, values, List.copyOf(index.keySet())));
    }
}
