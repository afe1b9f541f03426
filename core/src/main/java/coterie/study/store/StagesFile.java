package coterie.study.store;

import coterie.document.Json;
import coterie.document.MalformedException;
import coterie.document.Sha256;
import coterie.engine.Engine;
import coterie.study.Provenance;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `store/stages.json`: the stages of a study, every record as it is, but without rows and long
/// lists.
///
/// Two lines of JSON: a seal with the schema's number and the SHA-256 of the second line, which
/// holds the stages. So a store that was cut off, edited or written by another version is refused
/// instead of being misunderstood.
final class StagesFile implements StorePart {
    static final String NAME = "stages.json";

    /// Raised whenever a record that a study is made of changes.
    static final int SCHEMA = 1;

    private static final String FORMAT = "coterie store";
    private static final String TABLES = "tables";

    @Override
    public String file() {
        return StudyStore.FOLDER + "/" + NAME;
    }

    @Override
    public boolean speaksOf(Study study) {
        return true;
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        byte[] stages =
                bytes(
                        Objects.requireNonNull(
                                RecordTree.of(Tables.without(study), Shape.of(Study.class))));
        Map<String, Object> seal = new LinkedHashMap<>();
        seal.put("format", FORMAT);
        seal.put("schema", SCHEMA);
        seal.put("version", study.provenance().version());
        seal.put(
                TABLES,
                StoredTable.ALL.stream()
                        .filter(table -> table.speaksOf(study))
                        .map(StoredTable::file)
                        .toList());
        seal.put("sha256", Sha256.of(stages));
        out.write(bytes(seal));
        out.write('\n');
        out.write(stages);
        out.write('\n');
    }

    /// The study of a file, without its long lists.
    ///
    /// @throws coterie.fault.CoterieException `RUN_UNREADABLE` where it is damaged or of another
    ///   version
    static Study read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            String stages = text.substring(end + 1).strip();
            Map<?, ?> seal = seal(text.substring(0, Math.max(end, 0)));
            refuseStrangers(file, seal, stages);
            refuseIncomplete(file, seal);
            return TreeReader.read(Json.values(stages), Study.class);
        } catch (IOException
                | MalformedException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | DateTimeException e) {
            throw StudyStore.unreadable(
                    file + " cannot be read (" + e.getMessage() + ")",
                    "Copy the run again, or run the study again.");
        }
    }

    private static byte[] bytes(Object tree) {
        return Json.line(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<?, ?> seal(String line) throws MalformedException {
        return Json.values(line) instanceof Map<?, ?> seal ? seal : Map.of();
    }

    /// Every table that was written beside the stages must still be there.
    private static void refuseIncomplete(Path file, Map<?, ?> seal) {
        if (seal.get(TABLES) instanceof List<?> tables) {
            for (Object table : tables) {
                Path beside = file.resolveSibling(String.valueOf(table).replaceFirst(".*/", ""));
                if (!Files.isRegularFile(beside)) {
                    throw StudyStore.unreadable(
                            beside + " is missing", "Copy the run again, or run the study again.");
                }
            }
        }
    }

    private static void refuseStrangers(Path file, Map<?, ?> seal, String stages) {
        if (!FORMAT.equals(seal.get("format"))) {
            throw StudyStore.unreadable(
                    file + " is no store of Coterie", "Give the output directory of a run.");
        }
        if (!Integer.valueOf(SCHEMA).equals(seal.get("schema"))) {
            throw StudyStore.unreadable(
                    "%s was written by Coterie %s, whose store has the form %s; this is Coterie %s, which opens form %d"
                            .formatted(
                                    file,
                                    seal.get("version"),
                                    seal.get("schema"),
                                    Provenance.VERSION,
                                    SCHEMA),
                    "Open it with that version, or run the study again with this one.");
        }
        if (!Sha256.of(stages).equals(seal.get("sha256"))) {
            throw StudyStore.unreadable(
                    file + " is damaged: its content does not match its checksum",
                    "Copy the run again, or run the study again.");
        }
    }
}
