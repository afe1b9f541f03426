package coterie.engine.duckdb;

import coterie.engine.DelimitedFile;
import coterie.engine.Engine;
import coterie.engine.ParquetFile;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.Sandbox;
import coterie.engine.Table;
import coterie.engine.dialect.Sql;
import coterie.engine.dialect.SqlDialect;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/// DuckDB inside this process, locked down: no extensions, no network, and of the host's files only
/// the work directory and the named ones.
///
/// Tables are in memory; those of a large source are packed into a file of the work directory,
/// which takes a tenth of the room.
///
/// Rows keep the order they were written in, whatever the number of threads: that is how tables
/// keep the order the contract asks for. Every operation has a connection of its own, so operations
/// may run at the same time and inside each other's streams.
public final class DuckDbEngine implements Engine {
    private final DuckDBConnection connection;

    private final Lockdown lockdown;

    /// Of the tables that were asked for them, by name.
    private final Map<String, Kinds> kinds = new ConcurrentHashMap<>();

    private DuckDbEngine(DuckDBConnection connection, Lockdown lockdown) {
        this.connection = connection;
        this.lockdown = lockdown;
    }

    static DuckDbEngine open(Lockdown lockdown) {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try {
            var connection =
                    DriverManager.getConnection("jdbc:duckdb:" + lockdown.home(), properties)
                            .unwrap(DuckDBConnection.class);
            lockdown.apply(connection);
            return new DuckDbEngine(connection, lockdown);
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.duckDb();
    }

    @Override
    public String version() {
        return query("SELECT version()").only().text(0);
    }

    @Override
    public int threads() {
        return lockdown.threads();
    }

    @Override
    public Path work() {
        return lockdown.work();
    }

    @Override
    public boolean reads(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(work()) || lockdown.readable().contains(absolute);
    }

    @Override
    public Relation load(String name, DelimitedFile file, Progress progress) {
        return watched(name, FileScan.of(file, dialect()), progress);
    }

    @Override
    public Relation load(String name, ParquetFile file, Progress progress) {
        return watched(name, FileScan.of(file, dialect()), progress);
    }

    @Override
    public void convert(DelimitedFile file, Path parquet) {
        parquet(FileScan.of(file, dialect()), parquet);
    }

    @Override
    public List<ParquetFile.Described> describe(Path parquet) {
        return ParquetColumns.of(this, parquet);
    }

    private Relation watched(String name, String select, Progress progress) {
        try {
            WatchedStatement.run(
                    connection,
                    "CREATE TABLE " + Sql.name(name) + " AS " + select,
                    "loading",
                    progress);
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
        return relation(name);
    }

    @Override
    public Relation open(String name, Path parquet) {
        run(
                "CREATE VIEW %s AS SELECT * FROM read_parquet(%s)"
                        .formatted(Sql.name(name), Sql.text(parquet.toString())));
        return relation(name);
    }

    @Override
    public Relation relation(String name) {
        return new Relation(name, query("SELECT count(*) FROM " + Sql.name(name)).only().count(0));
    }

    @Override
    public Table table(Relation relation) {
        return new DuckDbTable(this, relation);
    }

    @Override
    public void drop(Relation relation) {
        run("DROP TABLE " + Sql.name(relation.name()));
        kinds.remove(relation.name());
    }

    @Override
    public Sandbox sandbox(Relation table, int threads) {
        return DuckDbSandbox.of(
                this, table.name(), "SELECT * FROM " + Sql.name(table.name()), threads);
    }

    @Override
    public Sandbox sandbox(String table, String select) {
        return DuckDbSandbox.of(this, table, select, 1);
    }

    @Override
    public Relation create(String name, String select) {
        run("CREATE TABLE " + Sql.name(name) + " AS " + select);
        return relation(name);
    }

    @Override
    public QueryResult query(String select) {
        return chunks(
                select,
                result -> {
                    List<String> columns = new ArrayList<>();
                    for (long i = 0; i < result.columnCount(); i++) {
                        columns.add(result.columnName(i));
                    }
                    List<QueryResult.Row> rows = new ArrayList<>();
                    Cells.each(result, rows::add);
                    return new QueryResult(List.copyOf(columns), List.copyOf(rows));
                });
    }

    @Override
    public void stream(String select, Consumer<QueryResult.Row> sink) {
        chunks(
                select,
                result -> {
                    Cells.each(result, sink);
                    return true;
                });
    }

    @Override
    public Relation load(String name, List<String> columns, Rows rows) {
        append(name, columns, rows);
        return relation(name);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }

    /// The kinds of a table's columns.
    Kinds kinds(String table) {
        return kinds.computeIfAbsent(
                table,
                name -> {
                    Map<String, Kind> columns = new LinkedHashMap<>();
                    query("SELECT column_name, column_type FROM (DESCRIBE " + Sql.name(name) + ")")
                            .rows()
                            .forEach(row ->
                                    columns.put(
                                            row.text(0),
                                            DuckDbTypes.kind(row.text(1)).orElse(Kind.TEXT)));
                    return new Kinds(columns);
                });
    }

    /// Creates a table of doubles out of rows, in their order.
    void append(String name, List<String> columns, Rows rows) {
        if (columns.size() != rows.width()) {
            throw new IllegalArgumentException(
                    columns.size() + " names for " + rows.width() + " columns");
        }
        run(
                columns.stream()
                        .map(column -> Sql.name(column) + " DOUBLE")
                        .collect(
                                Collectors.joining(
                                        ", ", "CREATE TABLE " + Sql.name(name) + " (", ")")));
        try (var own = connection.duplicate();
                var appender = own.createAppender(name)) {
            rows.scan((first, count, batch) ->
                    IntStream.range(0, count)
                            .forEach(row -> AppendedRow.append(appender, batch, row)));
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }

    /// Writes what a SELECT gives as a Parquet file of the work directory, in constant memory.
    void parquet(String select, Path file) {
        run("COPY (" + select + ") TO " + Sql.text(file.toString()) + " (FORMAT parquet)");
    }

    /// Runs a statement without an answer.
    void run(String sql) {
        try (var own = connection.duplicate();
                var statement = own.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }

    /// Reads the chunks of an answer, in order.
    <T> T chunks(String select, ChunkReader<T> reader) {
        try (var own = connection.duplicate();
                var statement = own.prepare(select);
                var result = statement.query()) {
            return reader.read(result);
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }
}
