package coterie.engine.postgresql;

import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// What a PostgreSQL server answers, brought here by one read-only COPY.
///
/// The password comes from the environment (`PGPASSWORD`) or from the driver's password file, the
/// user from `PGUSER` unless the address says.
///
/// @param address such as `jdbc:postgresql://host:5432/shop`
/// @param name what it is called in messages
/// @param select what is asked for; where a user wrote it, the server's rights fence it in
public record PostgreSqlCopy(String address, String name, String select) {
    /// A copy that was made.
    ///
    /// @param columns names as the server says, which may repeat
    /// @param kinds one a column
    /// @param rows as the server counted them
    public record Copied(List<String> columns, List<Kind> kinds, long rows) {}

    /// The SELECT of all of a table; `schema.table` names one of another schema.
    public static String everything(String table) {
        StringBuilder quoted = new StringBuilder();
        for (String part : table.split("\\.", 2)) {
            quoted.append(quoted.isEmpty() ? "" : ".").append(SqlDialect.postgreSql().name(part));
        }
        return "SELECT * FROM " + quoted;
    }

    /// Writes it as CSV without a header; missing is an empty field without quotes.
    ///
    /// @throws CoterieException `CONNECTION_FAILED` when the server cannot be asked or refuses,
    ///   `USAGE` when the query answers no table
    /// @throws IOException when the file cannot be written
    public Copied to(Path target, Progress progress) throws IOException {
        try (Connection connection = connect()) {
            List<String> columns = new ArrayList<>();
            List<Kind> kinds = new ArrayList<>();
            describe(connection, columns, kinds);
            long rows = copy(connection, target, progress);
            return new Copied(List.copyOf(columns), List.copyOf(kinds), rows);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Connection connect() throws SQLException {
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
        Connection connection = DriverManager.getConnection(address, properties);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        return connection;
    }

    private void describe(Connection connection, List<String> names, List<Kind> kinds)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            ResultSetMetaData columns = statement.getMetaData();
            if (columns == null) {
                throw new CoterieException(
                        FaultCode.USAGE, "The query answers no table. Write one SELECT.");
            }
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column));
                kinds.add(kind(columns, column));
            }
        }
    }

    private static Kind kind(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.NUMBER;
            case Types.NUMERIC, Types.DECIMAL ->
                    columns.getScale(column) == 0
                                    && columns.getPrecision(column) > 0
                                    && columns.getPrecision(column) <= 15
                            ? Kind.INTEGER
                            : Kind.NUMBER;
            case Types.BIT, Types.BOOLEAN ->
                    columns.getColumnTypeName(column).equals("bool") ? Kind.BOOLEAN : Kind.TEXT;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIMESTAMP;
            default -> Kind.TEXT;
        };
    }

    private long copy(Connection connection, Path target, Progress progress)
            throws SQLException, IOException {
        // The query was prepared on its own before, so it is one complete statement.
        String sql = "COPY (" + select + "\n) TO STDOUT WITH (FORMAT csv, ENCODING 'UTF8')";
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

    private CoterieException failed(SQLException e) {
        String why =
                String.valueOf(e.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("no reason given")
                        .strip();
        return new CoterieException(
                FaultCode.CONNECTION_FAILED,
                "The database could not answer for "
                        + name
                        + ": "
                        + why
                        + (why.endsWith(".") ? " " : ". ")
                        + "Check the address, the table or query, and PGUSER and PGPASSWORD in the"
                        + " environment.",
                e);
    }
}
