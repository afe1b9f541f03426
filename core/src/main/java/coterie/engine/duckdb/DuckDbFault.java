package coterie.engine.duckdb;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.sql.SQLException;
import java.util.Locale;

/// What an error of DuckDB means to the person who can mend it.
final class DuckDbFault {
    private DuckDbFault() {}

    static CoterieException of(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String plain = message.toLowerCase(Locale.ROOT);
        if (plain.contains("out of memory") || plain.contains("failed to allocate")) {
            return new CoterieException(
                    FaultCode.OUT_OF_MEMORY,
                    "The tables of this study need more memory than there is. Close other programs,"
                            + " use a machine with more memory, or study a sample of the customers.",
                    e);
        }
        if (plain.contains("no space left") || plain.contains("max_temp_directory_size")) {
            return new CoterieException(
                    FaultCode.DISK_FULL,
                    "There is not enough free disk space for the temporary files of this study."
                            + " Free some space, or let the environment variable TMPDIR name a larger disk.",
                    e);
        }
        if (plain.contains("interrupt")) {
            return new CoterieException(FaultCode.CANCELLED, "The work was cancelled.", e);
        }
        return new CoterieException(
                FaultCode.DEFECT,
                "The SQL engine refused a statement of Coterie's own: "
                        + message.lines().findFirst().orElse("no reason given")
                        + ". Please report this as a defect.",
                e);
    }
}
