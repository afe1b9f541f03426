package coterie.bench;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.intake.Column;
import coterie.intake.DataFile;
import coterie.intake.Reading;
import coterie.intake.format.Intake;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.RowKeys;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Both sides of `bench/compare ingest`: `coterie FILE` reads a CSV file as a study does, up to
/// `Points`; `duckdb FILE` has the bare engine scan it. One reading for every line on standard
/// input.
final class Ingest {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /// What one reading took and found.
    ///
    /// @param seconds by part
    /// @param found rows, then the values of each column
    private record Timed(Map<String, Double> seconds, List<Long> found) {}

    /// One way to read.
    @FunctionalInterface
    private interface Side {
        Timed read(Path file) throws IOException, SQLException;
    }

    private Ingest() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Path file = Path.of(arguments[1]);
        Side side = arguments[0].equals("duckdb") ? Ingest::duckDb : Ingest::coterie;
        OUT.println("ready");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                Timed timed = side.read(file);
                OUT.println(
                        "{\"seconds\": "
                                + json(timed.seconds())
                                + ", \"found\": "
                                + timed.found()
                                + "}");
            }
        }
    }

    private static String json(Map<String, Double> seconds) {
        List<String> parts = new ArrayList<>();
        seconds.forEach((part, value) ->
                parts.add(String.format(Locale.ROOT, "\"%s\": %.6f", part, value)));
        return "{" + String.join(", ", parts) + "}";
    }

    /// A bare scan: every cell is parsed under the type that DuckDB finds itself, none is kept.
    private static Timed duckDb(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            long begun = System.nanoTime();
            List<Long> found = new ArrayList<>();
            try (var answer =
                    statement.executeQuery(
                            "SELECT count(*), count(COLUMNS(*)) FROM read_csv('" + file + "')")) {
                answer.next();
                for (int c = 1; c <= answer.getMetaData().getColumnCount(); c++) {
                    found.add(answer.getLong(c));
                }
            }
            return new Timed(Map.of("scan", since(begun)), found);
        }
    }

    /// The stages of a reading as it tells them, and the complete numeric columns as `Points`.
    private static Timed coterie(Path file) throws IOException {
        Path work = Files.createTempDirectory("coterie-bench-");
        try (Engine engine = Engines.open(work, THREADS, file)) {
            Map<String, Long> began = new LinkedHashMap<>();
            Progress stages = (stage, done) -> began.putIfAbsent(stage, System.nanoTime());
            long begun = System.nanoTime();
            Reading reading = Intake.read(DataFile.of(file), engine, stages);
            long loading = began.getOrDefault("loading", begun);
            long looking = began.getOrDefault("looking at the columns", loading);
            double describing = since(looking);
            List<String> names =
                    reading.columns().stream()
                            .filter(column -> column.type().number() && column.missing() == 0)
                            .map(Column::name)
                            .toList();
            Rows rows = engine.table(reading.table()).numbers(names);
            RowKeys keys = numbered(rows);
            long filling = System.nanoTime();
            Points points = Points.of(rows, Scaling.none(names.size()), keys, names);
            double filled = since(filling);
            List<Long> found = new ArrayList<>();
            found.add(points.size());
            reading.columns().forEach(column -> found.add(points.size() - column.missing()));
            Map<String, Double> seconds = new LinkedHashMap<>();
            seconds.put("proving", (loading - begun) / 1e9);
            seconds.put("loading", (looking - loading) / 1e9);
            seconds.put("points", filled);
            seconds.put("describing", describing);
            return new Timed(seconds, found);
        } finally {
            remove(work);
        }
    }

    private static RowKeys numbered(Rows rows) {
        RowKeys.Builder keys = RowKeys.ofIds();
        for (long row = 0; row < rows.size(); row++) {
            keys.add(Long.toString(row));
        }
        return keys.build(rows);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
