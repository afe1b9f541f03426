package coterie.intake;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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
        String sheetName;
        int width;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.content().toFile(), new ReadingOptions(true, false))) {
            Sheet sheet = sheet(workbook, file.name(), options);
            sheetName = sheet.getName();
            width = write(workbook, sheet, file.name(), target, progress);
        } catch (IOException | ExcelReaderException e) {
            throw new CoterieException(
                    FaultCode.NOT_A_TABLE,
                    file.name()
                            + " is a zip file but not a workbook that can be read. If it holds a table,"
                            + " unpack it; if it is a workbook, save it again as xlsx.",
                    e);
        }
        List<String> evidence =
                List.of(
                        "The sheet \""
                                + sheetName
                                + "\" was read; dates are told by their format.");
        Text text = Rendition.text(target, file.name(), "row", width, evidence);
        Loaded loaded = new TextTable(text, options, engine, progress).load();
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("sheet", sheetName);
        settings.put("header", loaded.proof().header.present() ? "yes" : "no");
        return Dictionary.reading(file, new Dialect("xlsx", settings, evidence), loaded, engine);
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

    /// Writes the sheet's rows; the number of columns.
    private static int write(
            ReadableWorkbook workbook, Sheet sheet, String source, Path target, Progress progress)
            throws IOException {
        int width = 0;
        progress.at("reading the sheet", 0);
        try (Stream<Row> rows = sheet.openStream();
                Rendition out = new Rendition(target)) {
            int number = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(workbook, row);
                if (cells.isEmpty() && width == 0) {
                    number = row.getRowNum();
                    continue;
                }
                if (width == 0) {
                    width = cells.size();
                }
                while (++number < row.getRowNum() && width > 0) {
                    out.write(List.of(""));
                }
                number = row.getRowNum();
                while (cells.size() < width) {
                    cells.add("");
                }
                out.write(cells);
            }
        }
        progress.at("reading the sheet", 1);
        if (width == 0) {
            throw new CoterieException(FaultCode.SOURCE_EMPTY, source + ": the sheet is empty.");
        }
        return width;
    }

    /// The cells of a row up to the last one that holds something.
    private static List<String> cells(ReadableWorkbook workbook, Row row) {
        List<String> cells = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(cell -> text(workbook, cell)).orElse("");
            cells.add(text);
            last = text.isEmpty() ? last : i;
        }
        return new ArrayList<>(cells.subList(0, last + 1));
    }

    private static String text(ReadableWorkbook workbook, Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case NUMBER, FORMULA -> number(workbook, cell, raw);
            default -> cell.getText();
        };
    }

    private static String number(ReadableWorkbook workbook, Cell cell, String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        String format = cell.getDataFormatString();
        if (format == null || !dated(format)) {
            return Rendition.number(value);
        }
        LocalDateTime moment = SerialDate.moment(value, workbook.isDate1904());
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + moment.toLocalTime();
    }

    /// Whether a number format shows a date: a day or a year outside quotes and brackets.
    private static boolean dated(String format) {
        String plain =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return !plain.contains("general") && (plain.contains("y") || plain.contains("d"));
    }
}
