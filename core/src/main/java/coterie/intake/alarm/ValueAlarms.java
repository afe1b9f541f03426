package coterie.intake.alarm;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.fault.Alarm;
import coterie.intake.Excerpt;
import coterie.intake.proof.Counted;
import coterie.intake.role.ColumnFacts;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Odd values of one column: codes for "unknown", nearly no variation, levels that differ only in
/// case or blanks, days far from all others.
///
/// @param most rows with the most frequent value, of the columns that could be nearly constant
record ValueAlarms(Engine engine, Relation table, Map<String, Long> most) {
    /// A column is nearly constant when a larger share of its rows has one value.
    private static final double NEARLY_ALL = 0.999;

    /// Columns with more different values are not nearly constant.
    private static final int FEW = 20;

    private static final long ENOUGH_ROWS = 1_000;

    static ValueAlarms over(Engine engine, Relation table, List<ColumnFacts> columns) {
        List<String> few =
                columns.stream()
                        .filter(column ->
                                table.rows() >= ENOUGH_ROWS
                                        && column.distinct() >= 2
                                        && column.distinct() <= FEW)
                        .map(ColumnFacts::name)
                        .toList();
        return new ValueAlarms(engine, table, mostFrequent(engine, table, few));
    }

    private static Map<String, Long> mostFrequent(
            Engine engine, Relation table, List<String> columns) {
        Map<String, Long> most = new HashMap<>();
        if (!columns.isEmpty()) {
            engine.stream(
                    IntStream.range(0, columns.size())
                            .mapToObj(i ->
                                    "SELECT %d, max(n) FROM (SELECT count(*) AS n FROM %s WHERE %s IS NOT NULL GROUP BY %s)"
                                            .formatted(
                                                    i,
                                                    Sql.name(table.name()),
                                                    Sql.name(columns.get(i)),
                                                    Sql.name(columns.get(i))))
                            .collect(Collectors.joining(" UNION ALL ")),
                    row -> most.put(columns.get((int) row.count(0)), row.count(1)));
        }
        return most;
    }

    List<Alarm> of(ColumnFacts column, Role role) {
        List<Alarm> alarms = new ArrayList<>();
        sentinel(column).ifPresent(alarms::add);
        nearlyConstant(column).ifPresent(alarms::add);
        if (role == Role.CATEGORY || role == Role.DEMOGRAPHIC) {
            variants(column).ifPresent(alarms::add);
        }
        if (role == Role.DATE) {
            days(column).ifPresent(alarms::add);
        }
        return alarms;
    }

    /// An extreme value of one repeated digit, or -1 below zero, far from its neighbour.
    private Optional<Alarm> sentinel(ColumnFacts column) {
        if (!column.type().numeric() || column.distinct() < 3) {
            return Optional.empty();
        }
        for (boolean top : new boolean[] {true, false}) {
            double extreme = top ? column.greatest() : column.least();
            if (!suspicious(extreme, top)) {
                continue;
            }
            String name = Sql.name(column.name());
            String value = Long.toString((long) extreme);
            Answer.Row row =
                    only(
                            "SELECT %s(%s) FILTER (%s %s %s), count(*) FILTER (%s = %s) FROM %s"
                                    .formatted(
                                            top ? "max" : "min",
                                            name,
                                            name,
                                            top ? "<" : ">",
                                            value,
                                            name,
                                            value,
                                            Sql.name(table.name())));
            double neighbour = row.number(0);
            if (top ? extreme > 2 * neighbour : neighbour >= 0) {
                return Optional.of(
                        new Alarm(
                                        "sentinel",
                                        "\"%s\" is %s in %s, and the next value is %s: it may stand for \"unknown\"."
                                                .formatted(
                                                        column.name(),
                                                        shown(extreme),
                                                        Counted.of(row.count(1), "row"),
                                                        shown(neighbour)))
                                .with("column", column.name())
                                .with("value", extreme)
                                .with("rows", row.count(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean suspicious(double value, boolean top) {
        if (value != Math.rint(value) || Math.abs(value) > 1e12) {
            return false;
        }
        String digits = Long.toString((long) Math.abs(value));
        boolean repeated = digits.chars().distinct().count() == 1;
        return top
                ? value > 0 && repeated && digits.length() >= 3
                : value == -1 || (value < 0 && repeated && digits.length() >= 2);
    }

    private Optional<Alarm> nearlyConstant(ColumnFacts column) {
        long frequent = most.getOrDefault(column.name(), 0L);
        if (frequent <= NEARLY_ALL * column.present()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "nearly-constant",
                                "\"%s\" has one value in all but %s rows: it tells hardly any customers apart."
                                        .formatted(
                                                column.name(),
                                                Counted.number(column.present() - frequent)))
                        .with("column", column.name())
                        .with("others", column.present() - frequent));
    }

    private Optional<Alarm> variants(ColumnFacts column) {
        String name = Sql.name(column.name());
        List<String> groups = new ArrayList<>();
        engine.stream(
                "SELECT string_agg('\"' || v || '\"', ' and ' ORDER BY v) FROM (SELECT DISTINCT %s AS v FROM %s) WHERE v IS NOT NULL GROUP BY lower(trim(regexp_replace(v, '\\s+', ' ', 'g'))) HAVING count(*) > 1 ORDER BY 1"
                        .formatted(name, Sql.name(table.name())),
                row -> groups.add(row.text(0)));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "variants",
                                "\"%s\" has levels that differ only in case or blanks: %s. A recode step of the recipe can merge them."
                                        .formatted(
                                                column.name(),
                                                Excerpt.of(String.join("; ", groups), 200)))
                        .with("column", column.name())
                        .with("levels", groups.size()));
    }

    private Optional<Alarm> days(ColumnFacts column) {
        String name = Sql.name(column.name());
        Answer.Row row =
                only(
                        "SELECT count(*), min(%s)::DATE::VARCHAR, max(%s)::DATE::VARCHAR FROM %s WHERE %s < DATE '1900-01-02' OR %s >= DATE '2100-01-01'"
                                .formatted(name, name, Sql.name(table.name()), name, name));
        if (row.count(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "odd-dates",
                                "\"%s\" has %s dates before 1900 or after 2099, from %s to %s: they are hardly real."
                                        .formatted(
                                                column.name(),
                                                Counted.number(row.count(0)),
                                                row.text(1),
                                                row.text(2)))
                        .with("column", column.name())
                        .with("rows", row.count(0)));
    }

    private Answer.Row only(String sql) {
        return engine.query(sql).only();
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Counted.number((long) value)
                : Double.toString(value);
    }
}
