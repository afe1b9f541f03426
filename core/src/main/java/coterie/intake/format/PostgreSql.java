package coterie.intake.format;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.intake.Database;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.intake.text.RecordScanner;
import coterie.intake.text.SourceFile;
import coterie.intake.text.Text;
import coterie.kernel.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Reads from PostgreSQL: one read-only COPY, streamed into the work directory, loaded under the
/// types the server states; the rows it counted are the rows that must be loaded.
final class PostgreSql {
    private PostgreSql() {}

    static Reading read(Database database, Engine engine, Progress progress) {
        Path target = engine.work().resolve("source-postgresql.csv");
        progress.at("asking the database", 0);
        try (Connection connection = connect(database)) {
            List<String> own = new ArrayList<>();
            List<Column.Type> types = new ArrayList<>();
            describe(connection, database, own, types);
            long rows = copy(connection, database, target, progress);
            return reading(database, engine, target, own, types, rows, progress);
        } catch (SQLException e) {
            throw failed(database, e);
        } catch (IOException e) {
            throw Text.unreadable(database.name(), e);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        Properties properties = new Properties();
        Map<String, String> environment = System.getenv();
        Optional.ofNullable(environment.get("PGUSER"))
                .ifPresent(user -> properties.setProperty("user", user));
        Optional.ofNullable(environment.get("PGPASSWORD"))
                .ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "coterie");
        properties.setProperty("connectTimeout", "20");
        // The driver begins a COPY without its read-only mark, so the session says it as well.
        properties.setProperty(
                "options", "-c default_transaction_read_only=on -c TimeZone=UTC -c DateStyle=ISO");
        Connection connection = DriverManager.getConnection(database.address(), properties);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return connection;
    }

    private static void describe(
            Connection connection, Database database, List<String> names, List<Column.Type> types)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(database.select())) {
            ResultSetMetaData columns = statement.getMetaData();
            if (columns == null) {
                throw new CoterieException(
                        FaultCode.USAGE, "The query answers no table. Write one SELECT.");
            }
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
                types.add(type(columns, column));
            }
        }
    }

    private static Column.Type type(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Column.Type.INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Column.Type.NUMBER;
            case Types.NUMERIC, Types.DECIMAL ->
                    columns.getScale(column) == 0
                                    && columns.getPrecision(column) > 0
                                    && columns.getPrecision(column) <= 15
                            ? Column.Type.INTEGER
                            : Column.Type.NUMBER;
            case Types.BIT, Types.BOOLEAN ->
                    columns.getColumnTypeName(column).equals("bool")
                            ? Column.Type.BOOLEAN
                            : Column.Type.TEXT;
            case Types.DATE -> Column.Type.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Column.Type.TIMESTAMP;
            default -> Column.Type.TEXT;
        };
    }

    private static long copy(
            Connection connection, Database database, Path target, Progress progress)
            throws SQLException, IOException {
        // The query was prepared on its own before, so it is one complete statement.
        String sql =
                "COPY (" + database.select() + "\n) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
            long rows = 0;
            // One message is one row.
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(row);
                if ((++rows & 0xFFFF) == 0) {
                    progress.at("asking the database", 0, rows);
                }
            }
            return rows;
        }
    }

    private static Reading reading(
            Database database,
            Engine engine,
            Path target,
            List<String> own,
            List<Column.Type> types,
            long rows,
            Progress progress)
            throws IOException {
        if (rows == 0) {
            throw new CoterieException(
                    FaultCode.NO_DATA_ROWS, database.name() + " answers no rows.");
        }
        List<Alarm> alarms = new ArrayList<>();
        List<String> names = ColumnNames.unique(database.name(), own, own.size(), alarms);
        Relation table = load(engine, target, names, types, progress);
        if (table.rows() != rows) {
            throw new CoterieException(
                    FaultCode.DEFECT,
                    "The database sent %d rows and %d were loaded. Please report this as a defect."
                            .formatted(rows, table.rows()));
        }
        String fingerprint = SourceFile.fingerprint(target);
        Files.delete(target);
        List<Column> columns =
                Dictionary.columns(
                        engine,
                        table,
                        names,
                        types,
                        names.stream().map(name -> "").toList(),
                        alarms,
                        progress);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("query", database.select());
        return new Reading(
                database.name(),
                fingerprint,
                new Reading.RowCounts(rows, rows, 0, 0),
                new Dialect(
                        "postgresql",
                        settings,
                        List.of("The database states the types of its columns itself.")),
                columns,
                List.of(),
                List.copyOf(alarms),
                table);
    }

    private static Relation load(
            Engine engine,
            Path target,
            List<String> names,
            List<Column.Type> types,
            Progress progress) {
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            columns.add(Sql.text(names.get(column)) + ": '" + types.get(column).sql() + "'");
        }
        return engine.create(
                Intake.TABLE,
                "SELECT * FROM read_csv("
                        + Sql.text(target.toString())
                        + ", auto_detect=false, header=false, delim=',', quote='\"', escape='\"',"
                        + " nullstr=['', 'NaN', 'Infinity', '-Infinity', 'infinity', '-infinity'],"
                        + " allow_quoted_nulls=false, comment='', max_line_size="
                        + 8 * RecordScanner.LONGEST
                        + ", columns={"
                        + String.join(", ", columns)
                        + "})",
                "loading",
                progress);
    }

    private static CoterieException failed(Database database, SQLException e) {
        String why =
                String.valueOf(e.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("no reason given")
                        .strip();
        return new CoterieException(
                FaultCode.CONNECTION_FAILED,
                "The database could not answer for "
                        + database.name()
                        + ": "
                        + why
                        + (why.endsWith(".") ? " " : ". ")
                        + "Check the address, the table or query, and PGUSER and PGPASSWORD in the"
                        + " environment.",
                e);
    }
}
