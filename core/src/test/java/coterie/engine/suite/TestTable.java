package coterie.engine.suite;

import coterie.engine.DelimitedFile;
import coterie.engine.DelimitedFile.Quoting;
import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A table whose values a test knows: `Long`, `Double`, `Boolean`, `LocalDate`, `String`; empty is
/// missing.
record TestTable(SequencedMap<String, Kind> kinds, List<Map<String, Optional<Object>>> rows) {
    private static final List<String> WORDS =
            List.of(
                    "a",
                    "B",
                    "b ",
                    " b",
                    "ä",
                    "日本",
                    "it's",
                    "say \"x\"",
                    "c,d",
                    "NULL",
                    "\\n",
                    "%");

    /// Rows given one value after the other; "" is missing.
    static TestTable of(SequencedMap<String, Kind> kinds, List<List<Object>> rows) {
        List<Map<String, Optional<Object>>> all = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Optional<Object>> values = new LinkedHashMap<>();
            int at = 0;
            for (String column : kinds.keySet()) {
                Object value = row.get(at++);
                values.put(column, value.equals("") ? Optional.empty() : Optional.of(value));
            }
            all.add(values);
        }
        return new TestTable(kinds, all);
    }

    /// Columns of every kind, some values missing, many repeated, some at the limits.
    static TestTable random(Random random, int rows) {
        SequencedMap<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("whole", Kind.INTEGER);
        kinds.put("few", Kind.INTEGER);
        kinds.put("real", Kind.NUMBER);
        kinds.put("yes", Kind.BOOLEAN);
        kinds.put("day", Kind.DATE);
        kinds.put("word", Kind.TEXT);
        List<List<Object>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> values = new ArrayList<>();
            for (String column : kinds.keySet()) {
                values.add(random.nextInt(6) == 0 ? "" : value(column, random));
            }
            all.add(values);
        }
        return of(kinds, all);
    }

    private static Object value(String column, Random random) {
        return switch (column) {
            case "whole" -> (long) random.nextInt(-1000, 1000);
            case "few" -> (long) random.nextInt(4);
            case "real" -> Math.rint(random.nextGaussian() * 64) / 8 + 0.0;
            case "yes" -> random.nextBoolean();
            case "day" -> LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3000));
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }

    /// Brings it into an engine.
    Relation load(Engine engine, String name) {
        Path file = engine.work().resolve("table-" + Integer.toHexString(name.hashCode()) + ".csv");
        String text =
                rows.stream()
                        .map(row ->
                                row.values().stream()
                                        .map(TestTable::field)
                                        .collect(Collectors.joining(",", "", "\n")))
                        .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return engine.load(
                name,
                new DelimitedFile(
                        file, 0, ',', new Quoting('"', '"', false), List.of(""), 1 << 20, kinds),
                Progress.SILENT);
    }

    private static String field(Optional<Object> value) {
        return value.map(known ->
                        known instanceof String text
                                ? '"' + text.replace("\"", "\"\"") + '"'
                                : known instanceof Double number
                                        ? new BigDecimal(number.toString()).toString()
                                        : known.toString())
                .orElse("");
    }

    /// The values of a column that are there.
    List<Object> present(String column) {
        return rows.stream().flatMap(row -> row.get(column).stream()).toList();
    }
}
