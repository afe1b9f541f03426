package coterie.intake;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.intake.format.Intake;
import coterie.kernel.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads files in tests and shows the table as lines of text.
final class Desk implements AutoCloseable {
    private final Path folder;
    private Optional<Engine> opened = Optional.empty();
    private int count;

    Desk(Path folder) {
        this.folder = folder;
    }

    Engine engine() {
        return opened.orElseThrow();
    }

    /// Reads the bytes of a file of that name.
    Reading read(String name, byte[] content, ReadOptions options) {
        try {
            return read(Files.write(folder.resolve(name), content), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
    }

    Reading read(Path file, ReadOptions options) {
        return read(file, options, Progress.SILENT);
    }

    Reading read(Path file, ReadOptions options, Progress progress) {
        close();
        try {
            Path work = Files.createDirectory(folder.resolve("work" + count++));
            Engine engine = Engines.open(work, 2, file);
            opened = Optional.of(engine);
            return Intake.read(new DataFile(file, options), engine, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table, fields joined by `|`, missing as nothing.
    List<String> lines(String select) {
        var answer = engine().query(select);
        return answer.rows().stream()
                .map(row ->
                        IntStream.range(0, answer.columns().size())
                                .mapToObj(row::text)
                                .collect(Collectors.joining("|")))
                .toList();
    }

    List<String> lines() {
        return lines("SELECT * FROM customers");
    }

    static List<String> names(Reading reading) {
        return reading.columns().stream().map(Column::name).toList();
    }

    static Column column(Reading reading, String name) {
        return reading.column(name).orElseThrow();
    }

    @Override
    public void close() {
        opened.ifPresent(Engine::close);
        opened = Optional.empty();
    }
}
