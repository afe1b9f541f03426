package coterie.intake.alarm;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.proof.Counted;
import coterie.intake.role.ColumnFacts;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is odd in a loaded table: twins, repeated ids, columns without information, values that
/// look like a code for "unknown".
///
/// @param facts one a column
/// @param columns one a column
public record TableAlarms(
        Engine engine, Relation table, List<ColumnFacts> facts, List<Column> columns) {
    /// In narrower tables customers who differ in their id only are no surprise.
    private static final int TWINS_FROM = 8;

    public List<Alarm> find() {
        List<Alarm> alarms = new ArrayList<>();
        Optional<Column> id =
                columns.stream().filter(column -> column.role() == Role.ID).findFirst();
        id.flatMap(this::repeated).ifPresent(alarms::add);
        id.flatMap(this::nameless).ifPresent(alarms::add);
        alarms.addAll(copies(id));
        useless(Role.CONSTANT, "constant-columns", "hold one value only").ifPresent(alarms::add);
        useless(Role.EMPTY, "empty-columns", "hold no value at all").ifPresent(alarms::add);
        ValueAlarms values = ValueAlarms.over(engine, table, facts);
        for (int i = 0; i < facts.size(); i++) {
            alarms.addAll(values.of(facts.get(i), columns.get(i).role()));
        }
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
                                        .formatted(
                                                Counted.number(repeats),
                                                Counted.number(table.rows()),
                                                id.name()))
                        .with("rows", repeats));
    }

    private Optional<Alarm> nameless(Column id) {
        if (id.missing() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "missing-ids",
                                "%s without a value of \"%s\"."
                                        .formatted(Counted.of(id.missing(), "row"), id.name()))
                        .with("rows", id.missing()));
    }

    /// Rows that equal another one in all columns, or in all but the id.
    private List<Alarm> copies(Optional<Column> id) {
        List<String> all = names(columns);
        List<Alarm> alarms = new ArrayList<>();
        if (id.isEmpty() || id.get().distinct() < table.rows()) {
            Copies same = Copies.count(engine, table, all);
            if (same.groups() > 0) {
                alarms.add(
                        same.alarm(
                                "duplicate-rows", "%s equal another row in everything: %s, %s."));
            }
        }
        if (id.isPresent() && all.size() > TWINS_FROM) {
            List<String> others =
                    all.stream().filter(name -> !name.equals(id.get().name())).toList();
            Copies twins = Copies.count(engine, table, others);
            if (twins.groups() > 0) {
                alarms.add(
                        twins.alarm(
                                "twins",
                                "%s equal another row in everything but the id: %s, %s. They may be the same customers entered twice."));
            }
        }
        return alarms;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
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
}
