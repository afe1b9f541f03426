package coterie.sample;

import coterie.engine.Engine;
import coterie.engine.dialect.Sql;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// A generated table as Parquet, by way of a CSV file in the engine's work directory; memory does
/// not grow with the rows.
public final class ParquetSample {
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
        engine.parquet(
                "SELECT * FROM read_csv("
                        + Sql.text(csv.toString())
                        + ", header=true, delim=',', dateformat='%Y-%m-%d')",
                parquet);
        Files.delete(csv);
        return parquet;
    }
}
