package coterie.cli.tell;

import coterie.explore.ColumnSummary;
import coterie.explore.Correlation;
import coterie.explore.Exploration;
import coterie.explore.NumberSummary;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Reading;
import java.util.LinkedHashMap;
import java.util.Map;

/// A first look at a source, for programs.
public final class ExplorationJson {
    private ExplorationJson() {}

    public static Map<String, Object> of(Exploration exploration) {
        Reading reading = exploration.reading();
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("read", reading.rows().read());
        rows.put("loaded", reading.rows().loaded());
        rows.put("rejected", reading.rows().rejected());
        rows.put("blank", reading.rows().blank());
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("format", reading.dialect().format());
        dialect.putAll(reading.dialect().settings());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("source", reading.source());
        all.put("rows", rows);
        all.put("dialect", dialect);
        all.put("columns", exploration.columns().stream().map(ExplorationJson::column).toList());
        all.put(
                "correlations",
                exploration.correlations().stream().map(ExplorationJson::correlation).toList());
        all.put("redundant", exploration.redundant());
        all.put("first_rows", exploration.firstRows());
        all.put("alarms", reading.alarms().stream().map(ExplorationJson::alarm).toList());
        return all;
    }

    private static Map<String, Object> column(ColumnSummary summary) {
        Column column = summary.column();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", column.name());
        fields.put("type", column.type().word());
        fields.put("role", column.role().word());
        fields.put("role_reason", column.roleReason());
        fields.put("missing", column.missing());
        fields.put("distinct", column.distinct());
        summary.spread()
                .ifPresentOrElse(
                        spread -> fields.putAll(spread(spread)),
                        () -> {
                            summary.least().ifPresent(least -> fields.put("least", least));
                            summary.greatest()
                                    .ifPresent(greatest -> fields.put("greatest", greatest));
                        });
        if (!summary.levels().isEmpty()) {
            fields.put(
                    "top",
                    summary.levels().stream()
                            .map(level -> Map.of("value", level.value(), "rows", level.rows()))
                            .toList());
        }
        if (!column.note().isEmpty()) {
            fields.put("note", column.note());
        }
        return fields;
    }

    private static Map<String, Object> spread(NumberSummary spread) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("least", spread.least());
        fields.put("lower_quartile", spread.quartiles().lower());
        fields.put("median", spread.quartiles().median());
        fields.put("upper_quartile", spread.quartiles().upper());
        fields.put("greatest", spread.greatest());
        fields.put("mean", spread.mean());
        if (!Double.isNaN(spread.deviation())) {
            fields.put("sd", spread.deviation());
        }
        fields.put("outliers", spread.outliers());
        return fields;
    }

    private static Map<String, Object> correlation(Correlation pair) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", pair.first());
        fields.put("second", pair.second());
        fields.put("r", pair.r());
        fields.put("rows", pair.rows());
        return fields;
    }

    private static Map<String, Object> alarm(Alarm alarm) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", alarm.code());
        fields.put("message", alarm.message());
        if (!alarm.numbers().isEmpty()) {
            fields.put("numbers", alarm.numbers());
        }
        return fields;
    }
}
