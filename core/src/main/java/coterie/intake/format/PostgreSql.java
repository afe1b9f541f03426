package coterie.intake.format;

import coterie.document.Sha256;
import coterie.engine.DelimitedFile;
import coterie.engine.DelimitedFile.Quoting;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.postgresql.PostgreSqlCopy;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.intake.Database;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.intake.text.RecordScanner;
import coterie.intake.text.Text;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads from PostgreSQL: one read-only COPY, streamed into the work directory, loaded under the
/// types the server states; the rows it counted are the rows that must be loaded.
final class PostgreSql {
    private static final List<String> MISSING =
            List.of("", "NaN", "Infinity", "-Infinity", "infinity", "-infinity");

    private PostgreSql() {}

    static Reading read(Database database, Engine engine, Progress progress) {
        Path target = engine.work().resolve("source-postgresql.csv");
        progress.at("asking the database", 0);
        try {
            PostgreSqlCopy.Copied copied =
                    new PostgreSqlCopy(database.address(), database.name(), database.select())
                            .to(target, progress);
            return reading(database, engine, target, copied, progress);
        } catch (IOException e) {
            throw Text.unreadable(database.name(), e);
        }
    }

    private static Reading reading(
            Database database,
            Engine engine,
            Path target,
            PostgreSqlCopy.Copied copied,
            Progress progress)
            throws IOException {
        long rows = copied.rows();
        if (rows == 0) {
            throw new CoterieException(
                    FaultCode.NO_DATA_ROWS, database.name() + " answers no rows.");
        }
        List<Alarm> alarms = new ArrayList<>();
        List<String> names =
                ColumnNames.unique(
                        database.name(), copied.columns(), copied.columns().size(), alarms);
        List<Kind> types = copied.kinds();
        Relation table = load(engine, target, names, copied.kinds(), progress);
        if (table.rows() != rows) {
            throw new CoterieException(
                    FaultCode.DEFECT,
                    "The database sent %d rows and %d were loaded. Please report this as a defect."
                            .formatted(rows, table.rows()));
        }
        String fingerprint = Sha256.of(target);
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
            Engine engine, Path target, List<String> names, List<Kind> kinds, Progress progress) {
        SequencedMap<String, Kind> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), kinds.get(column));
        }
        return engine.load(
                Intake.TABLE,
                new DelimitedFile(
                        target,
                        0,
                        ',',
                        new Quoting('"', '"', false),
                        MISSING,
                        8 * RecordScanner.LONGEST,
                        columns),
                progress);
    }
}
