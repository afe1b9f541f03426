package coterie.intake;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.Sql;
import coterie.fault.Alarm;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is odd in a loaded table: twins, repeated ids, columns without information, values that
/// look like a code for "unknown".
///
/// @param facts one a column
/// @param columns one a column
record TableAlarms(Engine engine, Relation table, List<ColumnFacts> facts, List<Column> columns) {
    /// In narrower tables equal rows are no surprise.
    private static final int TWINS_FROM = 4;

    List<Alarm> find() {
        List<Alarm> alarms = new ArrayList<>();
        Optional<Column> id =
                columns.stream().filter(column -> column.role() == Role.ID).findFirst();
        id.flatMap(this::repeated).ifPresent(alarms::add);
        id.flatMap(this::nameless).ifPresent(alarms::add);
        twins(id).ifPresent(alarms::add);
        useless(Role.CONSTANT, "constant-columns", "hold one value only").ifPresent(alarms::add);
        useless(Role.EMPTY, "empty-columns", "hold no value at all").ifPresent(alarms::add);
        facts.forEach(column -> sentinel(column).ifPresent(alarms::add));
        return alarms;
    }

    private Optional<Alarm> repeated(Column id) {
        long repeats = table.rows() - id.missing() - id.distinct();
        if (repeats == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "duplicate-ids",
                                "%s of %s rows repeat a value of \"%s\": a customer may be counted more than once, or the rows are orders."
                                        .formatted(count(repeats), count(table.rows()), id.name()))
                        .with("rows", repeats));
    }

    private Optional<Alarm> nameless(Column id) {
        if (id.missing() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "missing-ids",
                                "%s rows have no \"%s\".".formatted(count(id.missing()), id.name()))
                        .with("rows", id.missing()));
    }

    private Optional<Alarm> twins(Optional<Column> id) {
        List<String> others =
                columns.stream()
                        .filter(column -> id.isEmpty() || !column.equals(id.get()))
                        .filter(column -> column.role() != Role.EMPTY)
                        .map(column -> Sql.name(column.name()))
                        .toList();
        if (others.size() < TWINS_FROM) {
            return Optional.empty();
        }
        String list = String.join(", ", others);
        String name = Sql.name(table.name());
        // Rows are grouped by hash first, because that fits in memory for any table; only rows
        // whose
        // hash repeats are compared value by value.
        Answer.Row found =
                engine.query(
                                "WITH hashed AS (SELECT hash(%s) AS h FROM %s), repeated AS (SELECT h FROM hashed GROUP BY h HAVING count(*) > 1), groups AS (SELECT count(*) AS n FROM %s WHERE hash(%s) IN (SELECT h FROM repeated) GROUP BY %s HAVING count(*) > 1) SELECT count(*), coalesce(sum(n), 0) FROM groups"
                                        .formatted(list, name, name, list, list))
                        .only();
        long groups = found.count(0);
        long rows = found.count(1);
        if (groups == 0) {
            return Optional.empty();
        }
        String but =
                id.map(column -> "everything but \"" + column.name() + "\"").orElse("everything");
        return Optional.of(
                new Alarm(
                                "twins",
                                "%s rows equal another row in %s: %s groups, %s surplus copies. They may be the same customers entered twice."
                                        .formatted(
                                                count(rows),
                                                but,
                                                count(groups),
                                                count(rows - groups)))
                        .with("rows", rows)
                        .with("groups", groups)
                        .with("surplus", rows - groups));
    }

    private Optional<Alarm> useless(Role role, String code, String what) {
        List<String> names =
                columns.stream().filter(column -> column.role() == role).map(Column::name).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String list =
                names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return Optional.of(
                new Alarm(
                                code,
                                "Columns that %s and so tell customers apart in no way: %s."
                                        .formatted(what, list))
                        .with("columns", names));
    }

    /// An extreme value of one repeated digit, or -1 below zero, far from its neighbour.
    private Optional<Alarm> sentinel(ColumnFacts column) {
        if (!column.type().numeric() || column.distinct() < 3) {
            return Optional.empty();
        }
        for (double extreme : new double[] {column.greatest(), column.least()}) {
            if (!suspicious(extreme, column)) {
                continue;
            }
            boolean top = extreme == column.greatest();
            String name = Sql.name(column.name());
            Answer.Row row =
                    engine.query(
                                    "SELECT %s(%s) FILTER (%s %s %s), count(*) FILTER (%s = %s) FROM %s"
                                            .formatted(
                                                    top ? "max" : "min",
                                                    name,
                                                    name,
                                                    top ? "<" : ">",
                                                    literal(extreme),
                                                    name,
                                                    literal(extreme),
                                                    Sql.name(table.name())))
                            .only();
            double neighbour = row.number(0);
            if (top ? extreme > 2 * neighbour : neighbour >= 0) {
                return Optional.of(
                        new Alarm(
                                        "sentinel",
                                        "\"%s\" is %s in %s rows, and the next value is %s: it may stand for \"unknown\"."
                                                .formatted(
                                                        column.name(),
                                                        shown(extreme),
                                                        count(row.count(1)),
                                                        shown(neighbour)))
                                .with("column", column.name())
                                .with("value", extreme)
                                .with("rows", row.count(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean suspicious(double value, ColumnFacts column) {
        if (value != Math.rint(value) || Math.abs(value) > 1e12) {
            return false;
        }
        if (value < 0) {
            return value == column.least() && (value == -1 || repeated(-value, 2));
        }
        return value == column.greatest() && repeated(value, 3);
    }

    private static boolean repeated(double value, int least) {
        String digits = Long.toString((long) value);
        return digits.length() >= least && digits.chars().distinct().count() == 1 && value > 0;
    }

    private static String literal(double value) {
        return Long.toString((long) value);
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? count((long) value)
                : Double.toString(value);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
