package coterie.engine;

import coterie.kernel.Progress;
import coterie.kernel.Rows;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
/// Rows keep the order they were written in, whatever the number of threads. Every operation has a
/// connection of its own, so operations may run at the same time and inside each other's streams.
public final class DuckDbEngine implements Engine {
    private final DuckDBConnection connection;

    private final Lockdown lockdown;

    private DuckDbEngine(DuckDBConnection connection, Lockdown lockdown) {
        this.connection = connection;
        this.lockdown = lockdown;
    }

    /// Opens an empty database.
    ///
    /// @param work a directory of this engine's own, where it may read, write and spill
    /// @param threads worker threads; changes no result
    /// @param readable further files it may read, such as the source
    public static DuckDbEngine open(Path work, int threads, List<Path> readable) {
        return open(Lockdown.of(work, threads, readable));
    }

    /// Opens an empty database that may read some files.
    public static DuckDbEngine open(Path work, int threads, Path... readable) {
        return open(work, threads, List.of(readable));
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
            throw EngineFault.of(e);
        }
    }

    @Override
    public Relation create(String name, String select) {
        run("CREATE TABLE " + Sql.name(name) + " AS " + select);
        return relation(name);
    }

    @Override
    public Relation create(String name, String select, String stage, Progress progress) {
        try {
            WatchedStatement.run(
                    connection,
                    "CREATE TABLE " + Sql.name(name) + " AS " + select,
                    stage,
                    progress);
        } catch (SQLException e) {
            throw EngineFault.of(e);
        }
        return relation(name);
    }

    @Override
    public Relation relation(String name) {
        return new Relation(name, query("SELECT count(*) FROM " + Sql.name(name)).only().count(0));
    }

    @Override
    public void drop(Relation relation) {
        run("DROP TABLE " + Sql.name(relation.name()));
    }

    @Override
    public String version() {
        return query("SELECT version()").only().text(0);
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
    public Answer query(String select) {
        return chunks(
                select,
                result -> {
                    List<String> columns = new ArrayList<>();
                    for (long i = 0; i < result.columnCount(); i++) {
                        columns.add(result.columnName(i));
                    }
                    List<Answer.Row> rows = new ArrayList<>();
                    Cells.each(result, rows::add);
                    return new Answer(List.copyOf(columns), List.copyOf(rows));
                });
    }

    @Override
    public void stream(String select, Consumer<Answer.Row> sink) {
        chunks(
                select,
                result -> {
                    Cells.each(result, sink);
                    return true;
                });
    }

    @Override
    public Rows numbers(Relation relation, List<String> columns) {
        return new NumberRows(this, relation, List.copyOf(columns));
    }

    @Override
    public Relation load(String name, List<String> columns, Rows rows) {
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
            throw EngineFault.of(e);
        }
        return relation(name);
    }

    @Override
    public Sandbox sandbox(String table, String select) {
        return Sandbox.of(this, table, select, 1);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw EngineFault.of(e);
        }
    }

    /// Writes what a SELECT of Coterie's own gives as a Parquet file of the work directory, in
    /// constant memory.
    public void parquet(String select, Path file) {
        run("COPY (" + select + ") TO " + Sql.text(file.toString()) + " (FORMAT parquet)");
    }

    /// Runs a statement without an answer.
    void run(String sql) {
        try (var own = connection.duplicate();
                var statement = own.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw EngineFault.of(e);
        }
    }

    /// Reads the chunks of an answer, in order.
    <T> T chunks(String select, ChunkReader<T> reader) {
        try (var own = connection.duplicate();
                var statement = own.prepare(select);
                var result = statement.query()) {
            return reader.read(result);
        } catch (SQLException e) {
            throw EngineFault.of(e);
        }
    }
}
