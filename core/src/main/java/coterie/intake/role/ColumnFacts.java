package coterie.intake.role;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.intake.Column;
import java.util.ArrayList;
import java.util.List;

/// What counting says about one column of a loaded table.
///
/// @param rows of the table
/// @param present rows with a value
/// @param distinct different values
/// @param least smallest value of a number; NaN for other types
/// @param greatest largest value of a number; NaN for other types
/// @param length mean length of a text; 0 for other types
public record ColumnFacts(
        String name,
        Column.Type type,
        long rows,
        long present,
        long distinct,
        double least,
        double greatest,
        double length) {

    /// The facts of each column, from one query over exact aggregates.
    public static List<ColumnFacts> of(
            Engine engine, Relation table, List<String> names, List<Column.Type> types) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = Sql.name(names.get(i));
            boolean numeric = types.get(i).numeric();
            parts.add("count(" + name + ")");
            parts.add("count(DISTINCT " + name + ")");
            parts.add(numeric ? "min(" + name + ")" : "NULL::DOUBLE");
            parts.add(numeric ? "max(" + name + ")" : "NULL::DOUBLE");
            parts.add(types.get(i) == Column.Type.TEXT ? "sum(strlen(" + name + "))" : "0");
        }
        Answer.Row row =
                engine.query(
                                "SELECT "
                                        + String.join(", ", parts)
                                        + " FROM "
                                        + Sql.name(table.name()))
                        .only();
        List<ColumnFacts> facts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = 5 * i;
            long present = row.count(at);
            facts.add(
                    new ColumnFacts(
                            names.get(i),
                            types.get(i),
                            table.rows(),
                            present,
                            row.count(at + 1),
                            row.number(at + 2),
                            row.number(at + 3),
                            present == 0 ? 0 : row.number(at + 4) / present));
        }
        return facts;
    }

    public long missing() {
        return rows - present;
    }

    /// Whether it holds whole numbers or yes and no, of two kinds at most.
    boolean yesNo() {
        return type == Column.Type.BOOLEAN
                || (type == Column.Type.INTEGER && distinct <= 2 && least >= 0 && greatest <= 1);
    }

    /// Whether all values are numbers in a range.
    boolean within(double low, double high) {
        return type.numeric() && least >= low && greatest <= high;
    }
}
