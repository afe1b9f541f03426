package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Delimiters × quotes × encodings × line ends × what stands around the table, each with the exact
/// expected table.
class GeneratedShapesTest {
    private static final List<List<String>> ROWS =
            List.of(
                    List.of("1", "Ana", "10.5", "2014-06-29", "Köln", "yes"),
                    List.of("2", "Bé", "", "2013-01-31", "Rome", "no"),
                    List.of("3", "", "-7.25", "2012-07-30", "Oslo", "yes"),
                    List.of("4", "Zoë", "1234.0", "", "Köln", "no"));

    private static final List<String> EXPECTED =
            List.of(
                    "1|Ana|10.5|2014-06-29|Köln|true",
                    "2|Bé||2013-01-31|Rome|false",
                    "3||-7.25|2012-07-30|Oslo|true",
                    "4|Zoë|1234.0||Köln|false");

    private enum Quotes {
        NEVER,
        ALWAYS,
        NEEDED
    }

    private enum Around {
        NOTHING,
        TITLE,
        TOTAL,
        SHORT_ROW,
        BLANK_LINES
    }

    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-1252"));

    @TempDir Path work;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void everyShapeIsReadToTheLastCell(char delimiter) throws IOException {
        int shapes = 0;
        try (Engine engine = Engines.open(work, 1)) {
            for (Charset encoding : ENCODINGS) {
                for (Quotes quotes : Quotes.values()) {
                    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                        for (Around around : Around.values()) {
                            shapes++;
                            check(engine, delimiter, encoding, quotes, lineEnd, around);
                        }
                    }
                }
            }
        }
        assertThat(shapes).isEqualTo(180);
    }

    private void check(
            Engine engine,
            char delimiter,
            Charset encoding,
            Quotes quotes,
            String lineEnd,
            Around around)
            throws IOException {
        String text = text(delimiter, quotes, lineEnd, around);
        Path file = Files.write(work.resolve("shape.csv"), bytes(text, encoding));
        String shape = delimiter + " " + encoding + " " + quotes + " " + around + " " + text;

        Reading reading = Intake.read(DataFile.of(file), engine, Progress.SILENT);

        List<String> expected = new ArrayList<>(EXPECTED);
        if (quotes == Quotes.NEEDED) {
            expected.set(0, EXPECTED.get(0).replace("Ana", "A" + delimiter + "n\"a"));
        }
        if (around == Around.SHORT_ROW) {
            expected.add("5|Cut||||");
        }
        List<String> found = new ArrayList<>();
        engine.stream("SELECT * FROM customers", row -> found.add(line(row)));
        assertThat(found).as(shape).isEqualTo(expected);
        assertThat(Desk.names(reading))
                .as(shape)
                .containsExactly("id", "name", "amount", "day", "city", "active");
        long blank = around == Around.BLANK_LINES ? 4 : 0;
        assertThat(reading.rows())
                .as(shape)
                .isEqualTo(
                        new Reading.RowCounts(expected.size() + blank, expected.size(), 0, blank));
        List<String> announced =
                switch (around) {
                    case NOTHING, BLANK_LINES -> List.of();
                    case TITLE -> List.of("preamble");
                    case TOTAL -> List.of("footer");
                    case SHORT_ROW -> List.of("short-rows");
                };
        assertThat(reading.alarms().stream().map(alarm -> alarm.code()).toList())
                .as(shape)
                .isEqualTo(announced);
        engine.drop(new Relation(Intake.TABLE, 0));
    }

    private static String line(coterie.engine.QueryResult.Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < 6; column++) {
            cells.add(row.text(column));
        }
        return String.join("|", cells);
    }

    private static String text(char delimiter, Quotes quotes, String lineEnd, Around around) {
        List<String> lines = new ArrayList<>();
        if (around == Around.TITLE) {
            lines.add("Customers of the year");
            lines.add("");
        }
        String separator = String.valueOf(delimiter);
        lines.add(String.join(separator, List.of("id", "name", "amount", "day", "city", "active")));
        for (List<String> row : ROWS) {
            lines.add(
                    String.join(
                            separator,
                            row.stream().map(cell -> cell(cell, delimiter, quotes)).toList()));
            if (around == Around.BLANK_LINES && lines.size() % 2 == 0) {
                lines.add("");
            }
        }
        if (around == Around.SHORT_ROW) {
            lines.add("5" + delimiter + "Cut");
        }
        if (around == Around.TOTAL) {
            lines.add("Total" + separator.repeat(2) + "1237.25" + separator.repeat(3));
        }
        return String.join(lineEnd, lines) + lineEnd;
    }

    private static String cell(String cell, char delimiter, Quotes quotes) {
        if (quotes == Quotes.ALWAYS) {
            return '"' + cell + '"';
        }
        return quotes == Quotes.NEEDED && cell.equals("Ana")
                ? "\"A" + delimiter + "n\"\"a\""
                : cell;
    }

    private static byte[] bytes(String text, Charset encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (encoding.name().startsWith("UTF-16")) {
            bytes.write("\uFEFF".getBytes(encoding));
        }
        bytes.write(text.getBytes(encoding));
        return bytes.toByteArray();
    }
}
