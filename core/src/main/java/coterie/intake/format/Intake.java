package coterie.intake.format;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.DataFile;
import coterie.intake.Database;
import coterie.intake.Head;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.Source;
import coterie.intake.text.SourceFile;
import coterie.kernel.Progress;
import java.util.List;

/// Reads a source into the engine and proves how it was read.
public final class Intake {
    /// The table a source becomes.
    public static final String TABLE = "customers";

    /// Tried in this order; the first that recognises the file reads it.
    private static final List<SourceFormat> FORMATS =
            List.of(new Workbook(), new Parquet(), new JsonLines(), new DelimitedText());

    private Intake() {}

    /// Reads a source into the table `customers`.
    ///
    /// Of a file one pass proves delimiter, header and types; the engine then loads with all of
    /// them spelled out, and what it loaded is compared with what was counted. Of two readings that
    /// the file leaves open none is guessed. A database states its types itself.
    ///
    /// @throws CoterieException `SOURCE_…` when there is nothing to read, `NOT_A_TABLE`,
    ///   `NO_DATA_ROWS`, `AMBIGUOUS_DATE`, `AMBIGUOUS_NUMBER` or `ROWS_REJECTED` when it cannot be
    ///   used as it is, `CONNECTION_FAILED` when a database cannot be asked or refuses
    public static Reading read(Source source, Engine engine, Progress progress) {
        return switch (source) {
            case DataFile file -> read(file, engine, progress);
            case Database database -> PostgreSql.read(database, engine, progress);
        };
    }

    private static Reading read(DataFile source, Engine engine, Progress progress) {
        SourceFile file = SourceFile.open(source.path(), engine.work());
        Head head = file.head();
        head.refuseImposters(file.name());
        for (SourceFormat format : FORMATS) {
            if (format.recognises(file)) {
                return read(file, format, source.options(), engine, progress);
            }
        }
        throw new CoterieException(
                FaultCode.NOT_A_TABLE, file.name() + " is no table that Coterie can read.");
    }

    /// Reads; when the file changed meanwhile, that is the fault, whatever else went wrong.
    private static Reading read(
            SourceFile file,
            SourceFormat format,
            ReadOptions options,
            Engine engine,
            Progress progress) {
        try {
            Reading reading = format.read(file, options, engine, progress);
            file.unchanged();
            return reading;
        } catch (CoterieException e) {
            if (e.code() != FaultCode.CANCELLED) {
                file.unchanged();
            }
            throw e;
        }
    }
}
