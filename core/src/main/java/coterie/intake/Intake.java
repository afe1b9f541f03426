package coterie.intake;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Progress;
import java.nio.file.Path;
import java.util.List;

/// Reads a source into the engine and proves how it was read.
public final class Intake {
    /// The table a source becomes.
    public static final String TABLE = "customers";

    /// Tried in this order; the first that recognises the file reads it.
    private static final List<SourceFormat> FORMATS =
            List.of(new Workbook(), new Parquet(), new JsonLines(), new DelimitedText());

    private Intake() {}

    /// Reads a table or a query of a PostgreSQL server into the table `customers`.
    ///
    /// @throws CoterieException `CONNECTION_FAILED` when the server cannot be asked or refuses,
    ///   `NO_DATA_ROWS` when it answers nothing
    public static Reading read(Database database, Engine engine, Progress progress) {
        return PostgreSql.read(database, engine, progress);
    }

    /// Reads a file into the table `customers`.
    ///
    /// One pass over the file proves delimiter, header and types; the engine then loads with all of
    /// them spelled out, and what it loaded is compared with what was counted. Of two readings that
    /// the file leaves open none is guessed.
    ///
    /// @throws CoterieException `SOURCE_…` when there is nothing to read, `NOT_A_TABLE`,
    ///   `NO_DATA_ROWS`, `AMBIGUOUS_DATE`, `AMBIGUOUS_NUMBER` or `ROWS_REJECTED` when it cannot be
    ///   used as it is
    public static Reading read(Path source, ReadOptions options, Engine engine, Progress progress) {
        SourceFile file = SourceFile.open(source, engine.work());
        Head head = file.head();
        head.refuseImposters(file.name());
        for (SourceFormat format : FORMATS) {
            if (format.recognises(file)) {
                Reading reading = format.read(file, options, engine, progress);
                file.unchanged();
                return reading;
            }
        }
        throw new CoterieException(
                FaultCode.NOT_A_TABLE, file.name() + " is no table that Coterie can read.");
    }
}
