package coterie.bench;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.engine.ParquetFile;
import coterie.engine.Relation;
import coterie.kernel.Chunk;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.Seed;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.kmeans.KMeans;
import coterie.kernel.quality.Silhouette;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Coterie's side of `bench/compare`: a process that does its job once for every line it reads, and
/// answers with the seconds it took and what it found.
///
/// Arguments: the job, the data file, its width, and what the job needs beside.
final class Compare {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Compare() {}

    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        int width = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "fit" -> repeat(fit(FloatRows.map(data, width).points(), arguments[3]));
            case "choose-k-exact" -> repeat(chooseK(FloatRows.map(data, width).points(), true));
            case "silhouette" -> {
                Points points = FloatRows.map(data, width).points();
                repeat(silhouettes(points, labelings(Path.of(arguments[3]), points.size())));
            }
            case "choose-k" -> chooseKOnce(data, width);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void repeat(Supplier<List<Double>> job) throws IOException {
        OUT.println("ready");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                long begun = System.nanoTime();
                List<Double> found = job.get();
                answer((System.nanoTime() - begun) / 1e9, found);
            }
        }
    }

    private static void answer(double seconds, List<Double> found) {
        OUT.printf(
                Locale.ROOT,
                "{\"seconds\": %.6f, \"found\": [%s]}%n",
                seconds,
                found.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static FitContext context() {
        return new FitContext(Seed.of(42), THREADS, Progress.SILENT);
    }

    /// Twenty iterations from the first k rows.
    private static Supplier<List<Double>> fit(Points points, String k) {
        KMeans method = new KMeans(Integer.parseInt(k), 1, 0, 20, 0, false);
        float[][] columns = points.chunk(0).columns(new float[points.width()][Chunk.ROWS]);
        double[][] start = new double[method.k()][points.width()];
        for (int c = 0; c < start.length; c++) {
            for (int j = 0; j < points.width(); j++) {
                start[c][j] = columns[j][c];
            }
        }
        Matrix centres = Matrix.ofRows(start);
        return () -> List.of(method.fitFrom(centres, points, context()).score(Clustering.INERTIA));
    }

    private static List<KMeans> methods(boolean exact) {
        return IntStream.rangeClosed(2, 10)
                .mapToObj(k -> new KMeans(k, 10, 0))
                .map(method -> exact ? method.withExactRestarts() : method)
                .toList();
    }

    private static Supplier<List<Double>> chooseK(Points points, boolean exact) {
        return () -> inertias(KMeans.fit(methods(exact), points, context()));
    }

    private static List<Double> inertias(List<Clustering> partitions) {
        return partitions.stream().map(found -> found.score(Clustering.INERTIA)).toList();
    }

    /// A whole process from a Parquet file, with the silhouettes of 10,000 rows among themselves.
    private static void chooseKOnce(Path parquet, int width) throws IOException {
        long begun = System.nanoTime();
        Path work = Files.createTempDirectory("coterie-bench-");
        try (Engine engine = Engines.open(work, THREADS, parquet)) {
            Relation table =
                    engine.load(
                            "customers",
                            ParquetFile.whole(parquet, engine.describe(parquet)),
                            Progress.SILENT);
            Points points =
                    FloatRows.points(
                            engine.table(table)
                                    .numbers(
                                            IntStream.range(0, width)
                                                    .mapToObj(j -> "f" + j)
                                                    .toList()));
            List<Clustering> partitions = KMeans.fit(methods(false), points, context());
            List<Double> found = new ArrayList<>(inertias(partitions));
            found.addAll(Subset.silhouettes(points, partitions, 10_000, context()));
            answer((System.nanoTime() - begun) / 1e9, found);
        }
    }

    private static Supplier<List<Double>> silhouettes(Points points, List<Labels> labelings) {
        return () ->
                new Silhouette(Integer.MAX_VALUE, 1)
                        .of(points, labelings, context()).stream()
                                .map(Silhouette.Score::mean)
                                .toList();
    }

    /// Labels as bytes, one labeling after the other, k = 2, 3, ….
    private static List<Labels> labelings(Path file, long rows) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int size = (int) rows;
        return IntStream.range(0, bytes.length / size)
                .mapToObj(t ->
                        Labels.of(
                                t + 2,
                                IntStream.range(0, size).map(i -> bytes[t * size + i]).toArray()))
                .toList();
    }
}
