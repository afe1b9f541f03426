package coterie.intake.format;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Dialect;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.proof.Counted;
import coterie.intake.text.SourceFile;
import coterie.intake.text.Text;
import coterie.kernel.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// An Excel workbook (xlsx): one sheet, streamed; dates are told by their format.
record Workbook() implements SourceFormat {
    @Override
    public boolean recognises(SourceFile file) {
        return file.head().zip();
    }

    @Override
    public Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress) {
        ZipCheck.workbook(file);
        Path target = engine.work().resolve("source-sheet.csv");
        List<Alarm> alarms = new ArrayList<>();
        String sheetName;
        SheetText rows;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.content().toFile(), new ReadingOptions(true, false))) {
            Sheet sheet = sheet(workbook, file.name(), options);
            sheetName = sheet.getName();
            if (options.sheet().isEmpty()) {
                others(workbook, sheet).ifPresent(alarms::add);
            }
            progress.at("reading the sheet", 0);
            rows = new SheetText(workbook);
            rows.write(sheet, target, progress);
            progress.at("reading the sheet", 1);
            long merged = MergedCells.count(file.content(), sheet.getId());
            if (merged > 0) {
                alarms.add(merged(merged));
            }
        } catch (IOException | ExcelReaderException e) {
            throw new CoterieException(
                    FaultCode.NOT_A_TABLE,
                    file.name()
                            + " is a zip file but not a workbook that can be read. If it holds a table,"
                            + " unpack it; if it is a workbook, save it again as xlsx.",
                    e);
        }
        if (rows.width() == 0) {
            throw new CoterieException(
                    FaultCode.SOURCE_EMPTY, file.name() + ": the sheet is empty.");
        }
        if (rows.uncalculated() > 0) {
            alarms.add(uncalculated(rows.uncalculated()));
        }
        List<String> evidence =
                List.of(
                        "The sheet \""
                                + sheetName
                                + "\" was read; dates are told by their format.");
        Text text = Rendition.text(target, file.name(), "row", rows.width(), evidence);
        Loaded loaded = new DelimitedTable(text, options, engine, progress).load();
        loaded.alarms().addAll(alarms);
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("sheet", sheetName);
        settings.put("header", loaded.proof().header.present() ? "yes" : "no");
        return Dictionary.reading(
                file, new Dialect("xlsx", settings, evidence), loaded, engine, progress);
    }

    private static Sheet sheet(ReadableWorkbook workbook, String source, ReadOptions options)
            throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (options.sheet().isPresent()) {
            String wanted = options.sheet().get();
            return sheets.stream()
                    .filter(sheet -> sheet.getName().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElseThrow(() ->
                            new CoterieException(
                                    FaultCode.USAGE,
                                    source
                                            + " has no sheet \""
                                            + wanted
                                            + "\"; it has "
                                            + names(sheets)
                                            + "."));
        }
        for (Sheet sheet : sheets) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && filled(sheet)) {
                return sheet;
            }
        }
        throw new CoterieException(
                FaultCode.SOURCE_EMPTY,
                source + ": no visible sheet of the workbook holds anything.");
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> '"' + sheet.getName() + '"')
                .collect(Collectors.joining(", "));
    }

    private static boolean filled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
        }
    }

    /// The sheets that were not read and hold something.
    private static Optional<Alarm> others(ReadableWorkbook workbook, Sheet read)
            throws IOException {
        List<String> others = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getIndex() != read.getIndex() && filled(sheet)) {
                boolean visible = sheet.getVisibility() == SheetVisibility.VISIBLE;
                others.add('"' + sheet.getName() + '"' + (visible ? "" : " (hidden)"));
            }
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Alarm(
                                "other-sheets",
                                "The sheet \"%s\" was read; %s not read: %s. --sheet names another."
                                        .formatted(
                                                read.getName(),
                                                others.size() == 1
                                                        ? "another one holds something and was"
                                                        : others.size()
                                                                + " others hold something and were",
                                                String.join(", ", others)))
                        .with("sheets", others.size()));
    }

    private static Alarm merged(long ranges) {
        return new Alarm(
                        "merged-cells",
                        "%s of cells merged: only the first cell of each holds a value, the others were read as missing. Unmerge and fill them if the value stands for all."
                                .formatted(Counted.of(ranges, "range")))
                .with("ranges", ranges);
    }

    private static Alarm uncalculated(long formulas) {
        return new Alarm(
                        "uncalculated",
                        "%s without a result read as missing. Open the workbook in Excel or LibreOffice and save it, so that the results are in it."
                                .formatted(Counted.of(formulas, "formula")))
                .with("cells", formulas);
    }
}
