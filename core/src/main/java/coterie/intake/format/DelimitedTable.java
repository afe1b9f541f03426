package coterie.intake.format;

import coterie.engine.DelimitedFile;
import coterie.engine.DelimitedFile.Quoting;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Excerpt;
import coterie.intake.ReadOptions;
import coterie.intake.Reading.Reject;
import coterie.intake.Reading.RowCounts;
import coterie.intake.alarm.TextAlarms;
import coterie.intake.proof.ColumnProof;
import coterie.intake.proof.Meaning;
import coterie.intake.proof.MeaningProof;
import coterie.intake.proof.MeaningProof.Proven;
import coterie.intake.text.RecordScanner;
import coterie.intake.text.Text;
import coterie.intake.text.TextDialect;
import coterie.intake.text.TextProof;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Brings a delimited text into the engine: one pass proves what it holds, a second one writes a
/// plain copy where the text is not plain itself, the engine loads with every detail spelled out,
/// and the loaded table is compared with what was counted.
final class DelimitedTable {
    private final Text text;
    private final ReadOptions options;
    private final Engine engine;
    private final Progress progress;
    private final List<Alarm> alarms = new ArrayList<>();

    DelimitedTable(Text text, ReadOptions options, Engine engine, Progress progress) {
        this.text = text;
        this.options = options;
        this.engine = engine;
        this.progress = progress;
    }

    /// Loads the table `customers`.
    Loaded load() {
        TextProof proof = new TextProof(text, options.noHeader());
        proof.run(progress);
        if (proof.read == proof.blank) {
            throw new CoterieException(
                    FaultCode.NO_DATA_ROWS,
                    text.source()
                            + " has a header and no data rows. Export it again with the customers"
                            + " in it.");
        }
        mostlyTooLong(proof);
        namelessValues(proof);
        List<String> names =
                ColumnNames.unique(
                        text.source(),
                        proof.header.names(proof.width),
                        proof.header.present() ? proof.header.first().fields().size() : 0,
                        alarms);
        List<Proven> proven =
                new MeaningProof(text.source(), options, names, proof.columns).decide();
        List<Meaning> meanings = proven.stream().map(Proven::meaning).toList();
        new TextAlarms(text, proof).addTo(alarms);
        if (plain(proof, meanings) && engine.reads(text.path())) {
            Optional<Relation> table = direct(proof, names, meanings);
            if (table.isPresent()) {
                RowCounts rows = new RowCounts(proof.read, table.get().rows(), 0, proof.blank);
                return new Loaded(table.get(), rows, List.of(), names, proven, proof, alarms);
            }
        }
        return copied(proof, names, proven, meanings);
    }

    /// Loads the text as it is; empty when the engine does not see what was counted.
    private Optional<Relation> direct(TextProof proof, List<String> names, List<Meaning> meanings) {
        Relation table;
        try {
            table = create(text.path(), text.dialect(), Optional.of(proof), names, meanings);
        } catch (CoterieException e) {
            if (e.code() == FaultCode.DEFECT) {
                return Optional.empty();
            }
            throw e;
        }
        if (LoadedCheck.of(proof, meanings).difference(engine, table, names, meanings).isEmpty()) {
            return Optional.of(table);
        }
        engine.drop(table);
        return Optional.empty();
    }

    private Loaded copied(
            TextProof proof, List<String> names, List<Proven> proven, List<Meaning> meanings) {
        Path target = engine.work().resolve("customers-plain.csv");
        PlainCopy copy = new PlainCopy(text, proof, names, meanings, options.badCellsMissing());
        try {
            copy.write(target, progress);
            if (copy.rejected > 0 && !options.allowRejects()) {
                throw rejected(copy);
            }
            Relation table = create(target, TextDialect.PLAIN, Optional.empty(), names, meanings);
            copy.tally
                    .difference(engine, table, names, meanings)
                    .ifPresent(difference -> {
                        throw new CoterieException(
                                FaultCode.DEFECT,
                                text.source()
                                        + " was not loaded as it was counted: "
                                        + difference
                                        + ". Please report this as a defect.");
                    });
            if (copy.badCells > 0 && options.badCellsMissing()) {
                alarms.add(
                        new Alarm(
                                        "bad-cells",
                                        copy.badCells
                                                + " cells do not fit their column and were read as"
                                                + " missing, as asked for.")
                                .with("cells", copy.badCells));
            }
            if (copy.rejected > 0) {
                alarms.add(
                        new Alarm(
                                        "rejected-rows",
                                        copy.rejected
                                                + " rows could not be read and are left out; they are"
                                                + " listed with the reason.")
                                .with("rows", copy.rejected));
            }
            RowCounts rows = new RowCounts(proof.read, table.rows(), copy.rejected, proof.blank);
            return new Loaded(table, rows, copy.rejects, names, proven, proof, alarms);
        } finally {
            delete(target);
        }
    }

    private boolean plain(TextProof proof, List<Meaning> meanings) {
        boolean plain = proof.plain && text.dialect().delimiter() != ' ';
        for (int column = 0; column < meanings.size() && plain; column++) {
            ColumnProof cells = proof.columns.get(column);
            plain =
                    cells.trimmed == 0
                            && !cells.blanks
                            && !cells.decorated
                            && switch (meanings.get(column)) {
                                case Meaning.Words _ -> true;
                                case Meaning.Numbers numbers ->
                                        cells.numbers() == cells.present
                                                && (numbers.whole()
                                                        ? cells.whole == cells.present
                                                        : cells.commaOnly == 0
                                                                && numbers.decimal()
                                                                        == ReadOptions.Decimal
                                                                                .POINT);
                                case Meaning.YesNo _ -> cells.plainYesNo;
                                case Meaning.Days days ->
                                        !days.timed()
                                                && cells.dates == cells.present
                                                && cells.plainDates;
                            };
        }
        return plain;
    }

    /// Loads a plain text; without a proof it is a plain copy.
    private Relation create(
            Path path,
            TextDialect dialect,
            Optional<TextProof> proof,
            List<String> names,
            List<Meaning> meanings) {
        SequencedMap<String, Kind> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), meanings.get(column).type());
        }
        List<String> missing = new ArrayList<>(List.of(""));
        proof.ifPresent(known -> missing.addAll(known.missingWords()));
        char delimiter =
                dialect.delimiter() == TextDialect.NO_DELIMITER ? ',' : dialect.delimiter();
        return engine.load(
                Intake.TABLE,
                new DelimitedFile(
                        path,
                        proof.map(known -> known.header.lastLine()).orElse(0L),
                        delimiter,
                        new Quoting(
                                dialect.quote(),
                                dialect.backslash() ? '\\' : dialect.quote(),
                                true),
                        missing,
                        2 * RecordScanner.LONGEST,
                        columns),
                progress);
    }

    private void mostlyTooLong(TextProof proof) {
        long tooLong = proof.widths.tooLong();
        if (2 * tooLong > proof.read && proof.read > 1) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    text.source()
                            + ": "
                            + tooLong
                            + " of "
                            + proof.read
                            + " rows have more fields than the header has names ("
                            + proof.width
                            + "). If amounts such as $1,234.00 hold the delimiter, export them in"
                            + " quotes or with another delimiter.");
        }
    }

    /// Every row has values in a column that the header does not name: any name may be shifted.
    private void namelessValues(TextProof proof) {
        int named = proof.header.first().fields().size();
        boolean everyRow = proof.widths.tooShort() == 0;
        if (!proof.header.present() || named >= proof.width || !everyRow) {
            return;
        }
        if (proof.columns.subList(named, proof.width).stream().allMatch(c -> c.present == 0)) {
            return;
        }
        boolean money = proof.columns.stream().anyMatch(column -> column.currencies > 0);
        throw new CoterieException(
                FaultCode.MALFORMED,
                "%s:%d: the header names %d columns and every row has %d fields, so it is unclear which names belong where. %s"
                        .formatted(
                                text.source(),
                                proof.widths.firstFull(),
                                named,
                                proof.width,
                                money
                                        ? "If amounts such as $1,234.00 hold the delimiter, export them in quotes or with another delimiter."
                                        : "Name every column, also one of row numbers."));
    }

    private CoterieException rejected(PlainCopy copy) {
        Reject first = copy.rejects.getFirst();
        String where =
                text.source()
                        + ":"
                        + first.line()
                        + (first.column().isEmpty() ? "" : " column \"" + first.column() + "\"");
        String others =
                copy.rejected == 1
                        ? "This row cannot be read."
                        : "This and " + (copy.rejected - 1) + " further rows cannot be read.";
        String mend =
                first.column().isEmpty()
                        ? ""
                        : " Use --bad-cell=missing to read such cells as missing,";
        return new CoterieException(
                FaultCode.ROWS_REJECTED,
                where
                        + ": \""
                        + Excerpt.of(first.text(), 60)
                        + "\" is "
                        + first.reason()
                        + ". "
                        + others
                        + mend
                        + (mend.isEmpty() ? " Use" : " or")
                        + " --allow-rejects to go on without them.");
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The work directory is removed as a whole later.
            path.toFile().deleteOnExit();
        }
    }
}
