package coterie.engine.duckdb;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.RowWork;
import coterie.engine.Table;
import coterie.engine.dialect.SqlDialect;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.kernel.Rows;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table of DuckDB. What it asks in SQL of its own is what a [Query] cannot say.
record DuckDbTable(DuckDbEngine engine, Relation relation) implements Table {
    private static final List<By> BY_ROW = List.of(By.rising(Item.column(Engine.ROW)));

    @Override
    public Kinds kinds() {
        return engine.kinds(relation.name());
    }

    @Override
    public Rows numbers(List<String> columns) {
        return NumberRows.of(engine, relation, columns);
    }

    @Override
    public QueryResult answer(Query query) {
        return engine.query(select(query, List.of()));
    }

    @Override
    public void each(Query query, Consumer<QueryResult.Row> sink) {
        engine.stream(select(query, List.of()), sink);
    }

    @Override
    public QueryResult head(long rows) {
        return engine.query("SELECT * FROM " + name() + " LIMIT " + rows);
    }

    @Override
    public Relation create(String name, List<String> columns, Query query) {
        return engine.create(name, select(query, columns));
    }

    /// Tables lie in the order of their rows' numbers, so that order needs no sorting.
    private String select(Query query, List<String> names) {
        boolean asTheyLie = !query.grouped() && query.order().equals(BY_ROW);
        return dialect().select(asTheyLie ? query.sorted() : query, names, name(), kinds());
    }

    @Override
    public Relation with(String name, RowWork work) {
        Relation results = new Relation(name + " results", relation.rows());
        List<String> columns = List.copyOf(work.adds().keySet());
        try {
            if (work.where().equals(new Expression.Truth(true))) {
                engine.append(results.name(), columns, work.computed().apply(numbers(work.from())));
                return engine.create(name, sideBySide(work, results));
            }
            return among(name, work, results, columns);
        } finally {
            engine.drop(results);
        }
    }

    /// Rows and results are in the same order.
    private String sideBySide(RowWork work, Relation results) {
        return "SELECT t.*, %s FROM %s t POSITIONAL JOIN %s r"
                .formatted(added(work), name(), name(results));
    }

    /// The chosen rows are copied with their numbers, which lead their results back.
    private Relation among(String name, RowWork work, Relation results, List<String> columns) {
        String from = work.from().stream().map(dialect()::name).collect(Collectors.joining(", "));
        Relation chosen =
                engine.create(
                        name + " chosen",
                        "SELECT rowid AS \" row\", %s FROM %s WHERE %s"
                                .formatted(from, name(), dialect().render(work.where(), kinds())));
        try {
            Rows rows = NumberRows.of(engine, chosen, work.from());
            engine.append(results.name(), columns, work.computed().apply(rows));
            return engine.create(
                    name,
                    "SELECT t.*, %s FROM %s t LEFT JOIN (SELECT c.\" row\", r.* FROM %s c POSITIONAL JOIN %s r) r ON t.rowid = r.\" row\" ORDER BY t.rowid"
                            .formatted(added(work), name(), name(chosen), name(results)));
        } finally {
            engine.drop(chosen);
        }
    }

    private String added(RowWork work) {
        return work.adds().entrySet().stream()
                .map(add -> {
                    String column = dialect().name(add.getKey());
                    String type = dialect().type(add.getValue());
                    return "CAST(r." + column + " AS " + type + ") AS " + column;
                })
                .collect(Collectors.joining(", "));
    }

    /// Ordering hashes alone before their rows takes a third of ordering the rows.
    @Override
    public Relation sample(String name, List<String> columns, long rows) {
        String list = columns.stream().map(dialect()::name).collect(Collectors.joining(", "));
        return engine.create(
                name,
                "SELECT %s FROM %s WHERE hash(%s) <= (SELECT max(h) FROM (SELECT hash(%s) AS h FROM %s ORDER BY h LIMIT %s)) ORDER BY hash(%s), %s LIMIT %s"
                        .formatted(list, name(), list, list, name(), rows, list, list, rows));
    }

    @Override
    public List<Double> quantiles(String column, List<Double> shares) {
        String items =
                IntStream.rangeClosed(1, shares.size())
                        .mapToObj(place -> "q[" + place + "]")
                        .collect(Collectors.joining(", "));
        QueryResult.Row found =
                engine.query(
                                "SELECT %s FROM (SELECT quantile_cont(CAST(%s AS DOUBLE), %s) AS q FROM %s)"
                                        .formatted(items, dialect().name(column), shares, name()))
                        .only();
        return found.at(0).isEmpty()
                ? List.of()
                : IntStream.range(0, shares.size()).mapToObj(found::number).toList();
    }

    /// Rows are grouped by hash first, because that fits in memory for any table; only rows whose
    /// hash repeats are compared value by value.
    @Override
    public Repeats repeats(List<String> columns) {
        String list = columns.stream().map(dialect()::name).collect(Collectors.joining(", "));
        QueryResult.Row found =
                engine.query(
                                "WITH hashed AS (SELECT hash(%s) AS h FROM %s), repeated AS (SELECT h FROM hashed GROUP BY h HAVING count(*) > 1), equal_rows AS (SELECT count(*) AS n FROM %s WHERE hash(%s) IN (SELECT h FROM repeated) GROUP BY %s HAVING count(*) > 1) SELECT count(*), coalesce(sum(n), 0) FROM equal_rows"
                                        .formatted(list, name(), name(), list, list))
                        .only();
        return new Repeats(found.count(1), found.count(0));
    }

    @Override
    public void write(Path parquet) {
        engine.parquet("SELECT * FROM " + name(), parquet);
    }

    private String name() {
        return name(relation);
    }

    private String name(Relation table) {
        return dialect().name(table.name());
    }

    private SqlDialect dialect() {
        return engine.dialect();
    }
}
