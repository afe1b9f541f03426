package coterie.intake.format;

import coterie.kernel.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Writes the rows of a sheet as a text, from the first that holds something to the last; dates are
/// told by their format. The first row's cells are the columns.
final class SheetText {
    private final ReadableWorkbook workbook;
    private int width;
    private long uncalculated;

    SheetText(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /// Columns; 0 when the sheet is empty.
    int width() {
        return width;
    }

    /// Formulas without a result, which were written as missing.
    long uncalculated() {
        return uncalculated;
    }

    /// Writes the sheet.
    void write(Sheet sheet, Path target, Progress progress) throws IOException {
        try (Stream<Row> rows = sheet.openStream();
                Rendition out = new Rendition(target)) {
            int last = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row);
                if (cells.isEmpty()) {
                    continue;
                }
                if (width == 0) {
                    width = cells.size();
                    last = row.getRowNum() - 1;
                }
                while (++last < row.getRowNum()) {
                    out.write(List.of(""));
                }
                while (cells.size() < width) {
                    cells.add("");
                }
                out.write(cells);
                if ((last & 0xFFF) == 0) {
                    progress.at("reading the sheet", 0, last);
                }
            }
        }
    }

    /// The cells of a row up to the last one that holds something.
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.getOptionalCell(i).map(this::text).orElse("");
            cells.add(text);
            last = text.isEmpty() ? last : i;
        }
        return new ArrayList<>(cells.subList(0, last + 1));
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            uncalculated += cell.getFormula() == null ? 0 : 1;
            return "";
        }
        return switch (cell.getType()) {
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case NUMBER, FORMULA -> number(cell, raw);
            default -> cell.getText();
        };
    }

    private String number(Cell cell, String raw) {
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
