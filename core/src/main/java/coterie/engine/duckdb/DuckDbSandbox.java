package coterie.engine.duckdb;

import coterie.engine.QueryResult;
import coterie.engine.Sandbox;
import coterie.engine.dialect.Sql;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// The sandbox of DuckDB: a second database in memory, blind and locked.
final class DuckDbSandbox implements Sandbox {
    private final DuckDBConnection connection;

    private DuckDbSandbox(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Copies what a SELECT of Coterie's own gives into the table `table` of a sandbox.
    static DuckDbSandbox of(DuckDbEngine engine, String table, String select, int threads) {
        Path copy = engine.work().resolve("sandbox.parquet");
        String name = Sql.name(table);
        String file = Sql.text(copy.toString());
        try {
            engine.parquet(select, copy);
            DuckDBConnection connection =
                    DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE " + name + " AS SELECT * FROM read_parquet(" + file + ")");
            }
            Lockdown.blind(threads).apply(connection);
            return new DuckDbSandbox(connection);
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        } finally {
            delete(copy);
        }
    }

    @Override
    public QueryResult query(String select) {
        try {
            requireOneSelect(select);
            try (var statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(select)) {
                return answer(result);
            }
        } catch (SQLException e) {
            CoterieException fault = DuckDbFault.of(e);
            if (fault.code() != FaultCode.DEFECT) {
                throw fault;
            }
            throw refused(String.valueOf(e.getMessage()).strip());
        }
    }

    private void requireOneSelect(String select) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT s ->> 'error', s ->> 'error_message', json_array_length(s, 'statements')"
                                + " FROM (SELECT json_serialize_sql(?::VARCHAR) AS s)")) {
            statement.setString(1, select);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                if (!"false".equals(result.getString(1))) {
                    String why = String.valueOf(result.getString(2));
                    throw refused(
                            why.startsWith("Only SELECT")
                                    ? "it is not a SELECT, and nothing else is run"
                                    : why);
                }
                if (result.getLong(3) != 1) {
                    throw refused(
                            "one SELECT was expected and " + result.getLong(3) + " were found");
                }
            }
        }
    }

    /// @param said what is wrong, in words; of the engine's words the kind of error and the
    ///   repeated statement are left out
    private static CoterieException refused(String said) {
        String why =
                said.strip()
                        .replaceFirst("^[A-Z][A-Za-z ]* Error: ", "")
                        .lines()
                        .takeWhile(line -> !line.isBlank() && !line.startsWith("LINE "))
                        .map(String::strip)
                        .collect(Collectors.joining(" "));
        return new CoterieException(
                FaultCode.USAGE,
                "The query cannot be answered: "
                        + why
                        + (why.matches("(?s).*[.!?]") ? " " : ". ")
                        + "Write one SELECT over the table customers.");
    }

    private static QueryResult answer(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            columns.add(result.getMetaData().getColumnLabel(column));
        }
        List<QueryResult.Row> rows = new ArrayList<>();
        while (result.next()) {
            List<Optional<Object>> values = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                values.add(Optional.ofNullable(result.getObject(column)).map(DuckDbSandbox::plain));
            }
            rows.add(new QueryResult.Row(values));
        }
        return new QueryResult(List.copyOf(columns), List.copyOf(rows));
    }

    /// A value in the types that [QueryResult.Row] promises.
    private static Object plain(Object value) {
        return switch (value) {
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case BigInteger number -> Cells.narrowed(number);
            case Timestamp moment -> moment.toLocalDateTime();
            case java.sql.Date day -> day.toLocalDate();
            case Long _, Double _, BigDecimal _, Boolean _, LocalDate _, LocalDateTime _ -> value;
            default -> value.toString();
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }
}
