package coterie.engine.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/// Writes one row of a batch of doubles; NaN becomes NULL.
final class AppendedRow {
    private AppendedRow() {}

    static void append(DuckDBAppender appender, double[][] batch, int row) {
        try {
            appender.beginRow();
            for (double[] column : batch) {
                if (Double.isNaN(column[row])) {
                    appender.appendNull();
                } else {
                    appender.append(column[row]);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw DuckDbFault.of(e);
        }
    }
}
