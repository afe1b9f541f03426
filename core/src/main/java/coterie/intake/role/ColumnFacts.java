package coterie.intake.role;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
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
        Kind type,
        long rows,
        long present,
        long distinct,
        double least,
        double greatest,
        double length) {

    /// The facts of each column, from one query over exact aggregates.
    public static List<ColumnFacts> of(
            Engine engine, Relation table, List<String> names, List<Kind> types) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Expression of = new Expression.Column(names.get(i));
            items.add(new Item.Values(of));
            items.add(new Item.Distinct(names.get(i)));
            if (types.get(i).numeric()) {
                items.add(new Item.Least(of));
                items.add(new Item.Greatest(of));
            } else if (types.get(i) == Kind.TEXT) {
                items.add(new Item.Bytes(names.get(i)));
            }
        }
        QueryResult.Row row = engine.table(table).answer(Query.of(items)).only();
        List<ColumnFacts> facts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean numeric = types.get(i).numeric();
            boolean text = types.get(i) == Kind.TEXT;
            long present = row.count(at);
            facts.add(
                    new ColumnFacts(
                            names.get(i),
                            types.get(i),
                            table.rows(),
                            present,
                            row.count(at + 1),
                            numeric ? row.number(at + 2) : Double.NaN,
                            numeric ? row.number(at + 3) : Double.NaN,
                            text && present > 0 ? row.number(at + 2) / present : 0));
            at += numeric ? 4 : text ? 3 : 2;
        }
        return facts;
    }

    public long missing() {
        return rows - present;
    }

    /// Whether it holds whole numbers or yes and no, of two kinds at most.
    boolean yesNo() {
        return type == Kind.BOOLEAN
                || (type == Kind.INTEGER && distinct <= 2 && least >= 0 && greatest <= 1);
    }

    /// Whether all values are numbers in a range.
    boolean within(double low, double high) {
        return type.numeric() && least >= low && greatest <= high;
    }
}
