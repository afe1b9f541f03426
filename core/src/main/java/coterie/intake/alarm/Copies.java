package coterie.intake.alarm;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.fault.Alarm;
import coterie.intake.proof.Counted;
import java.util.List;

/// Rows that equal another row in some columns.
///
/// @param rows rows that equal another one
/// @param groups sets of equal rows
record Copies(long rows, long groups) {
    /// Counts them. Rows are grouped by hash first, because that fits in memory for any table; only
    /// rows whose hash repeats are compared value by value.
    static Copies count(Engine engine, Relation table, List<String> columns) {
        String list = String.join(", ", columns.stream().map(Sql::name).toList());
        String name = Sql.name(table.name());
        Answer.Row found =
                engine.query(
                                "WITH hashed AS (SELECT hash(%s) AS h FROM %s), repeated AS (SELECT h FROM hashed GROUP BY h HAVING count(*) > 1), equal_rows AS (SELECT count(*) AS n FROM %s WHERE hash(%s) IN (SELECT h FROM repeated) GROUP BY %s HAVING count(*) > 1) SELECT count(*), coalesce(sum(n), 0) FROM equal_rows"
                                        .formatted(list, name, name, list, list))
                        .only();
        return new Copies(found.count(1), found.count(0));
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
