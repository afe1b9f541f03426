package coterie.sample;

import coterie.engine.DelimitedFile;
import coterie.engine.DelimitedFile.Quoting;
import coterie.engine.Engine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// A generated table as Parquet, by way of a CSV file in the engine's work directory; memory does
/// not grow with the rows.
public final class ParquetSample {
    private static final int LONGEST = 1 << 16;

    private ParquetSample() {}

    /// Writes it into the work directory.
    ///
    /// @param guard what stands between the sample and its file, to stop it
    /// @return the file
    public static Path write(
            Sample sample, long rows, long seed, Engine engine, UnaryOperator<OutputStream> guard)
            throws IOException {
        Path csv = engine.work().resolve("sample.csv");
        Path parquet = engine.work().resolve("sample.parquet");
        try (OutputStream out =
                guard.apply(new BufferedOutputStream(Files.newOutputStream(csv), 1 << 16))) {
            sample.write(rows, seed, out);
        }
        engine.convert(
                new DelimitedFile(
                        csv,
                        1,
                        ',',
                        new Quoting('"', '"', true),
                        List.of(""),
                        LONGEST,
                        sample.columns()),
                parquet);
        Files.delete(csv);
        return parquet;
    }
}
