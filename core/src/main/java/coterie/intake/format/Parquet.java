package coterie.intake.format;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.text.SourceFile;
import coterie.intake.text.Text;
import coterie.kernel.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Parquet, which says itself which types its columns have.
record Parquet() implements SourceFormat {
    private static final Pattern WIDE =
            Pattern.compile("DECIMAL\\(\\d+,0\\)|UBIGINT|HUGEINT|UHUGEINT");

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().parquet();
    }

    @Override
    public Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress) {
        String scan = "read_parquet(" + Sql.text(readable(file, engine).toString()) + ")";
        Answer described = describe(file, scan, engine);
        List<String> own = described.rows().stream().map(row -> row.text(0)).toList();
        List<Alarm> alarms = new ArrayList<>();
        List<String> names = ColumnNames.unique(file.name(), own, own.size(), alarms);
        List<Column.Type> types = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String sql = described.rows().get(i).text(1);
            Column.Type type =
                    WIDE.matcher(sql).matches()
                            ? wide(file, own.get(i), scan, engine)
                            : type(file.name(), names.get(i), sql);
            types.add(type);
            parts.add(
                    "CAST("
                            + Sql.name(own.get(i))
                            + " AS "
                            + type.sql()
                            + ") AS "
                            + Sql.name(names.get(i)));
        }
        Relation table =
                sound(
                        file,
                        () ->
                                engine.create(
                                        Intake.TABLE,
                                        "SELECT " + String.join(", ", parts) + " FROM " + scan,
                                        "loading",
                                        progress));
        if (table.rows() == 0) {
            throw new CoterieException(
                    FaultCode.NO_DATA_ROWS, file.name() + " has columns and no rows.");
        }
        List<Column> columns =
                Dictionary.columns(
                        engine,
                        table,
                        names,
                        types,
                        names.stream().map(name -> "").toList(),
                        alarms,
                        progress);
        return new Reading(
                file.name(),
                file.fingerprint(),
                new Reading.RowCounts(table.rows(), table.rows(), 0, 0),
                new Dialect(
                        "parquet",
                        new LinkedHashMap<>(),
                        List.of("Parquet states the types of its columns itself.")),
                columns,
                List.of(),
                List.copyOf(alarms),
                table);
    }

    private static Answer describe(SourceFile file, String scan, Engine engine) {
        return sound(
                file,
                () ->
                        engine.query(
                                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM "
                                        + scan
                                        + ")"));
    }

    /// What an engine reads from the file; what it cannot read is damaged.
    private static <T> T sound(SourceFile file, Supplier<T> read) {
        try {
            return read.get();
        } catch (CoterieException e) {
            if (e.code() != FaultCode.DEFECT) {
                throw e;
            }
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    file.name() + " starts like Parquet but is damaged or cut off. Copy it again.",
                    e);
        }
    }

    /// Whole numbers of a type wider than 64 bits: numbers as long as all of them are exact in a
    /// double, else identifiers.
    private static Column.Type wide(SourceFile file, String column, String scan, Engine engine) {
        String name = Sql.name(column);
        String beyond =
                "SELECT count(*) FROM %s WHERE %s NOT BETWEEN -9007199254740992 AND 9007199254740992"
                        .formatted(scan, name);
        long inexact = sound(file, () -> engine.query(beyond)).only().count(0);
        return inexact == 0 ? Column.Type.INTEGER : Column.Type.TEXT;
    }

    private static Path readable(SourceFile file, Engine engine) {
        Path content = file.content().toAbsolutePath().normalize();
        if (engine.reads(content)) {
            return content;
        }
        try {
            return Files.copy(
                    content,
                    engine.work().resolve("source.parquet"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Text.unreadable(file.name(), e);
        }
    }

    private static Column.Type type(String source, String name, String sql) {
        if (sql.startsWith("DECIMAL")) {
            return Column.Type.NUMBER;
        }
        return switch (sql) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
                    Column.Type.INTEGER;
            case "FLOAT", "DOUBLE" -> Column.Type.NUMBER;
            case "BOOLEAN" -> Column.Type.BOOLEAN;
            case "DATE" -> Column.Type.DATE;
            case "TIMESTAMP",
                    "TIMESTAMP_S",
                    "TIMESTAMP_MS",
                    "TIMESTAMP_NS",
                    "TIMESTAMP WITH TIME ZONE" ->
                    Column.Type.TIMESTAMP;
            case "VARCHAR", "UUID", "TIME" -> Column.Type.TEXT;
            default ->
                    throw new CoterieException(
                            FaultCode.MALFORMED,
                            "%s column \"%s\" is of type %s; Coterie reads one plain value a cell. Leave it out or flatten it."
                                    .formatted(source, name, sql));
        };
    }
}
