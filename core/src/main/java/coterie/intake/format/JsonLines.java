package coterie.intake.format;

import coterie.document.JsonCells;
import coterie.document.MalformedException;
import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Dialect;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.text.SourceFile;
import coterie.intake.text.Text;
import coterie.kernel.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// JSON objects, one a line or in an array; their keys are the columns, in order of appearance.
record JsonLines() implements SourceFormat {
    @Override
    public boolean recognises(SourceFile file) {
        return file.head().json();
    }

    @Override
    public Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress) {
        Path target = engine.work().resolve("source-json.csv");
        SequencedMap<String, Integer> columns = new LinkedHashMap<>();
        try {
            // Objects may have different keys: the first pass collects them, the second one writes.
            each(
                    file,
                    object ->
                            object.keySet()
                                    .forEach(key -> columns.putIfAbsent(key, columns.size())));
            try (Rendition out = new Rendition(target)) {
                out.write(List.copyOf(columns.keySet()));
                each(
                        file,
                        object -> {
                            List<String> row =
                                    new ArrayList<>(Collections.nCopies(columns.size(), ""));
                            object.forEach(
                                    (key, value) -> row.set(columns.getOrDefault(key, 0), value));
                            out.write(row);
                        });
            }
        } catch (IOException e) {
            throw Text.unreadable(file.name(), e);
        }
        Text text =
                Rendition.text(
                        target,
                        file.name(),
                        "object",
                        columns.size(),
                        List.of("JSON names its columns itself."));
        Loaded loaded = new DelimitedTable(text, options, engine, progress).load();
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("encoding", "utf-8");
        return Dictionary.reading(
                file,
                new Dialect("json lines", settings, text.evidence()),
                loaded,
                engine,
                progress);
    }

    /// Takes one flat object.
    private interface Sink {
        void take(Map<String, String> object) throws IOException;
    }

    private static void each(SourceFile file, Sink sink) throws IOException {
        long line = 1;
        try (JsonCells cells = new JsonCells(Files.newInputStream(file.content()))) {
            while (cells.nextObject()) {
                line = cells.line();
                sink.take(object(cells, file.name(), line));
            }
        } catch (MalformedException e) {
            throw new CoterieException(
                    FaultCode.MALFORMED,
                    file.name()
                            + ":"
                            + Math.max(line, e.line())
                            + " looks like JSON but is not whole: one object a line was expected,"
                            + " such as {\"id\": 1, \"age\": 34}.",
                    e);
        }
    }

    private static Map<String, String> object(JsonCells cells, String source, long line)
            throws MalformedException {
        Map<String, String> object = new LinkedHashMap<>();
        while (cells.nextCell()) {
            object.put(
                    cells.key(),
                    switch (cells.kind()) {
                        case NOTHING -> "";
                        case TEXT, WHOLE, TRUTH -> cells.text();
                        case DECIMAL -> Rendition.number(new BigDecimal(cells.text()));
                        case NESTED ->
                                throw new CoterieException(
                                        FaultCode.MALFORMED,
                                        "%s:%d column \"%s\" holds a list or an object; Coterie reads one plain value a cell. Leave it out or flatten it."
                                                .formatted(source, line, cells.key()));
                    });
        }
        return object;
    }
}
