package coterie.intake.alarm;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.Table;
import coterie.fault.Alarm;
import coterie.intake.proof.Counted;
import java.util.List;

/// Rows that equal another row in some columns.
///
/// @param rows rows that equal another one
/// @param groups sets of equal rows
record Copies(long rows, long groups) {
    static Copies count(Engine engine, Relation table, List<String> columns) {
        Table.Repeats found = engine.table(table).repeats(columns);
        return new Copies(found.rows(), found.groups());
    }

    /// Rows beyond one a group.
    long surplus() {
        return rows - groups;
    }

    /// The alarm about them; the message takes rows, groups and surplus.
    Alarm alarm(String code, String message) {
        return new Alarm(
                        code,
                        message.formatted(
                                Counted.of(rows, "row"),
                                Counted.of(groups, "group"),
                                Counted.of(surplus(), "surplus row")))
                .with("rows", rows)
                .with("groups", groups)
                .with("surplus", surplus());
    }
}
