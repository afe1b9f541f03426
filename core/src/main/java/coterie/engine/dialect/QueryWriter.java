package coterie.engine.dialect;

import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a [Query] in one dialect.
final class QueryWriter {
    private final SqlDialect dialect;
    private final Kinds kinds;

    /// @param kinds of the table's columns
    QueryWriter(SqlDialect dialect, Kinds kinds) {
        this.dialect = dialect;
        this.kinds = kinds;
    }

    /// @param names of the answer's columns; none where they do not matter
    /// @param table as it is written after FROM
    String write(Query query, List<String> names, String table) {
        List<Item> items = query.items();
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(
                IntStream.range(0, items.size())
                        .mapToObj(i ->
                                item(items.get(i))
                                        + (names.isEmpty()
                                                ? ""
                                                : " AS " + dialect.name(names.get(i))))
                        .collect(Collectors.joining(", ")));
        sql.append(" FROM ").append(table);
        query.where().ifPresent(condition -> sql.append(" WHERE ").append(value(condition)));
        if (query.grouped()) {
            sql.append(groups(items));
        }
        if (!query.order().isEmpty()) {
            sql.append(" ORDER BY ").append(order(query.order(), items));
        }
        query.most().ifPresent(most -> sql.append(" LIMIT ").append(most));
        return sql.toString();
    }

    private static String groups(List<Item> items) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Item.Aggregate)) {
                places.add(Integer.toString(i + 1));
            }
        }
        return places.isEmpty() ? "" : " GROUP BY " + String.join(", ", places);
    }

    /// @param items those of the answer, which are named by their places
    private String order(List<By> order, List<Item> items) {
        return order.stream()
                .map(by -> {
                    int place = items.indexOf(by.item());
                    String what = place >= 0 ? Integer.toString(place + 1) : sortable(by.item());
                    return what + (by.falling() ? " DESC" : " ASC") + " NULLS LAST";
                })
                .collect(Collectors.joining(", "));
    }

    private String sortable(Item item) {
        return text(item) ? dialect.ordered(item(item)) : item(item);
    }

    private boolean text(Item item) {
        return switch (item) {
            case Item.Value(Expression of) -> kinds.of(of) == Kind.TEXT;
            case Item.Text _, Item.Lot _ -> true;
            default -> false;
        };
    }

    private String item(Item item) {
        return switch (item) {
            case Item.Value(Expression of) -> value(of);
            case Item.Text(String column) -> asText(column);
            case Item.Real(String column) -> number(column);
            case Item.Lot(long seed, String column) ->
                    "md5('" + seed + ":' || coalesce(" + asText(column) + ", ''))";
            case Item.Rank(List<By> by) ->
                    "row_number() OVER (ORDER BY " + order(by, List.of()) + ")";
            case Item.Rows _ -> "count(*)";
            case Item.RowsWhere(Expression condition) ->
                    "count(*) FILTER (WHERE " + value(condition) + ")";
            case Item.Values(Expression of) -> "count(" + value(of) + ")";
            case Item.Distinct(String column) -> "count(DISTINCT " + dialect.name(column) + ")";
            case Item.Least(Expression of) -> "min(" + value(of) + ")";
            case Item.Greatest(Expression of) -> "max(" + value(of) + ")";
            case Item.Sum(Expression of) -> dialect.sum(value(of));
            case Item.Bytes(String column) -> "sum(" + dialect.bytes(dialect.name(column)) + ")";
        };
    }

    private String asText(String column) {
        return "CAST(" + dialect.name(column) + " AS " + dialect.type(Kind.TEXT) + ")";
    }

    private String number(String column) {
        String name = dialect.name(column);
        boolean truth = kinds.columns().get(column) == Kind.BOOLEAN;
        String value = truth ? dialect.counted(name) : name;
        return "CAST(" + value + " AS " + dialect.type(Kind.NUMBER) + ")";
    }

    private String value(Expression expression) {
        return dialect.render(expression, kinds);
    }
}
