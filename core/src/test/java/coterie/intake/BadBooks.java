package coterie.intake;

import static coterie.intake.BadInput.refused;
import static coterie.intake.BadInput.taken;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coterie.fault.FaultCode;
import coterie.intake.BadInput.Cases;
import coterie.intake.BadInput.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Bad input, fourth part: workbooks and Parquet.
final class BadBooks {
    private BadBooks() {}

    static List<BadInput> cases() {
        Cases cases = new Cases();
        sheets(cases);
        cells(cases);
        parquet(cases);
        return cases.list();
    }

    private static void sheets(Cases cases) {
        book(
                cases,
                "B85 merged cells",
                book -> {
                    Worksheet sheet = book.newWorksheet("Customers");
                    sheet.value(0, 0, "id");
                    sheet.value(0, 1, "a");
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "x");
                    sheet.value(2, 0, 2);
                    sheet.range(1, 1, 2, 1).merge();
                },
                taken("1|x", "2|").alarm("merged-cells", "constant-columns"));
        book(
                cases,
                "B85 another sheet",
                book -> {
                    table(book, "Customers");
                    table(book, "Old");
                    book.newWorksheet("Empty");
                },
                taken("1|x", "2|y").alarm("other-sheets"));
        book(
                cases,
                "B85 a hidden sheet",
                book -> {
                    table(book, "Secret").setVisibilityState(VisibilityState.HIDDEN);
                    table(book, "Customers");
                },
                taken("1|x", "2|y").alarm("other-sheets"));
        book(
                cases,
                "B85 two tables on a sheet",
                book -> {
                    Worksheet sheet = table(book, "Customers");
                    sheet.value(4, 0, "city");
                    sheet.value(4, 1, "zip");
                    sheet.value(5, 0, "Rome");
                    sheet.value(5, 1, 7);
                },
                refused(FaultCode.MALFORMED, "second header"));
        book(
                cases,
                "B85 nothing visible",
                book -> book.newWorksheet("Customers"),
                refused(FaultCode.SOURCE_EMPTY, "holds anything"));
    }

    private static void cells(Cases cases) {
        book(
                cases,
                "B85 an empty first row",
                book -> {
                    Worksheet sheet = book.newWorksheet("Customers");
                    rows(sheet, 3);
                },
                taken("1|x", "2|y"));
        book(
                cases,
                "B85 a formula without a result",
                book -> {
                    Worksheet sheet = table(book, "Customers");
                    sheet.formula(2, 1, "A2");
                },
                taken("1|x", "2|").alarm("uncalculated", "constant-columns"));
        cases.add(
                "B85 dates from 1904",
                from1904(
                        workbook(book -> {
                            Worksheet sheet = book.newWorksheet("Customers");
                            sheet.value(0, 0, "id");
                            sheet.value(0, 1, "joined");
                            for (int row = 1; row < 3; row++) {
                                sheet.value(row, 0, row);
                                sheet.value(row, 1, 40_000 + row);
                                sheet.style(row, 1).format("yyyy-mm-dd").set();
                            }
                        })),
                taken("1|2013-07-08", "2|2013-07-09"));
        book(
                cases,
                "B85 dates as dates and as text",
                book -> {
                    Worksheet sheet = book.newWorksheet("Customers");
                    sheet.value(0, 0, "id");
                    sheet.value(0, 1, "joined");
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, LocalDate.of(2024, 3, 2));
                    sheet.style(1, 1).format("dd/mm/yyyy").set();
                    sheet.value(2, 0, 2);
                    sheet.value(2, 1, "14/03/2024");
                },
                taken("1|2024-03-02", "2|2024-03-14"));
        book(
                cases,
                "B85 dates as text in an open order",
                book -> {
                    Worksheet sheet = book.newWorksheet("Customers");
                    sheet.value(0, 0, "id");
                    sheet.value(0, 1, "joined");
                    sheet.value(1, 0, 1);
                    sheet.value(1, 1, "02/03/2024");
                },
                refused(FaultCode.AMBIGUOUS_DATE, "customers.csv", "\"joined\"", "--date-order"));
        book(
                cases,
                "B85 empty rows with formats",
                book -> {
                    Worksheet sheet = table(book, "Customers");
                    for (int row = 3; row < 20_000; row++) {
                        sheet.style(row, 0).bold().set();
                        sheet.style(row, 1).bold().set();
                    }
                },
                taken("1|x", "2|y"));
    }

    private static void parquet(Cases cases) {
        String whole =
                parquet("SELECT i AS id, i % 7 AS v, 'n' || i AS name FROM range(2000) t(i)");
        cases.add(
                        "B82 a flipped bit in the mark",
                        flipped(whole, whole.length() - 2),
                        refused(FaultCode.MALFORMED, "damaged"))
                .add(
                        "B82 a flipped bit in the length",
                        flipped(whole, whole.length() - 6),
                        refused(FaultCode.MALFORMED, "damaged"))
                .add(
                        "B82 half a Parquet file",
                        whole.substring(0, whole.length() / 2),
                        refused(FaultCode.MALFORMED, "cut off"))
                .add(
                        "B83 a list",
                        parquet("SELECT 1 AS id, [1, 2] AS tags"),
                        refused(FaultCode.MALFORMED, "\"tags\"", "one plain value"))
                .add(
                        "B83 a struct",
                        parquet("SELECT 1 AS id, {'a': 1} AS inner_part"),
                        refused(FaultCode.MALFORMED, "\"inner_part\"", "one plain value"))
                .add(
                        "B83 wide decimals that are numbers",
                        parquet(
                                "SELECT i::DECIMAL(38,0) AS v, (i / 4)::DECIMAL(10,2) AS w FROM range(3) t(i)"),
                        taken("0|0.0", "1|0.25", "2|0.5"))
                .add(
                        "B83 wide decimals that are no numbers",
                        parquet(
                                "SELECT (9007199254740993 + i)::DECIMAL(38,0) AS id FROM range(2) t(i)"),
                        taken("9007199254740993", "9007199254740994"));
    }

    private static Worksheet table(Workbook book, String name) {
        Worksheet sheet = book.newWorksheet(name);
        rows(sheet, 0);
        return sheet;
    }

    private static void rows(Worksheet sheet, int first) {
        sheet.value(first, 0, "id");
        sheet.value(first, 1, "a");
        sheet.value(first + 1, 0, 1);
        sheet.value(first + 1, 1, "x");
        sheet.value(first + 2, 0, 2);
        sheet.value(first + 2, 1, "y");
    }

    private static void book(Cases cases, String id, Consumer<Workbook> content, Outcome outcome) {
        cases.add(id, workbook(content), outcome);
    }

    private static String workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }

    /// The workbook, saying that its days are counted from 1904.
    private static String from1904(String book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("coterie", ".xlsx");
            Files.write(file, book.getBytes(ISO_8859_1));
            try (ZipFile in = new ZipFile(file.toFile());
                    ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry part : Collections.list(in.entries())) {
                    String xml =
                            new String(in.getInputStream(part).readAllBytes(), ISO_8859_1)
                                    .replace("date1904=\"false\"", "date1904=\"true\"");
                    out.putNextEntry(new ZipEntry(part.getName()));
                    out.write(xml.getBytes(ISO_8859_1));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }

    static String parquet(String select) {
        try {
            Path file = Files.createTempFile("coterie", ".parquet");
            try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                    var statement = connection.createStatement()) {
                statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
                return new String(Files.readAllBytes(file), ISO_8859_1);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String flipped(String bytes, int at) {
        return bytes.substring(0, at) + (char) (bytes.charAt(at) ^ 0x10) + bytes.substring(at + 1);
    }
}
