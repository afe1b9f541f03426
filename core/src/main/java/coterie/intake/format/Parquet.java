package coterie.intake.format;

import coterie.engine.Engine;
import coterie.engine.ParquetFile;
import coterie.engine.Relation;
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
import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/// Parquet, which says itself which types its columns have.
record Parquet() implements SourceFormat {
    @Override
    public boolean recognises(SourceFile file) {
        return file.head().parquet();
    }

    @Override
    public Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress) {
        Path path = readable(file, engine);
        List<ParquetFile.Described> described = sound(file, () -> engine.describe(path));
        List<String> own = described.stream().map(ParquetFile.Described::own).toList();
        List<Alarm> alarms = new ArrayList<>();
        List<String> names = ColumnNames.unique(file.name(), own, own.size(), alarms);
        List<Kind> types = new ArrayList<>();
        List<ParquetFile.Column> wanted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Kind kind = kind(file.name(), names.get(i), described.get(i));
            types.add(kind);
            wanted.add(new ParquetFile.Column(own.get(i), names.get(i), kind));
        }
        Relation table =
                sound(
                        file,
                        () -> engine.load(Intake.TABLE, new ParquetFile(path, wanted), progress));
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

    private static Kind kind(String source, String name, ParquetFile.Described column) {
        return column.kind()
                .orElseThrow(() ->
                        new CoterieException(
                                FaultCode.MALFORMED,
                                "%s column \"%s\" is of type %s; Coterie reads one plain value a cell. Leave it out or flatten it."
                                        .formatted(source, name, column.type())));
    }
}
