package coterie.study.store;

import coterie.document.Fields;
import coterie.document.Json;
import coterie.document.MalformedException;
import coterie.document.Node;
import coterie.document.Sealed;
import coterie.engine.Engine;
import coterie.study.Provenance;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
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
    static final int SCHEMA = 2;

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
        Fields seal =
                new Fields()
                        .put("format", FORMAT)
                        .put("schema", SCHEMA)
                        .put("version", study.provenance().version())
                        .put(
                                TABLES,
                                StoredTable.ALL.stream()
                                        .filter(table -> table.speaksOf(study))
                                        .map(StoredTable::file)
                                        .toList());
        Object stages =
                Objects.requireNonNull(RecordTree.of(Tables.without(study), Shape.of(Study.class)));
        out.write(Sealed.of(seal, Json.line(stages)).getBytes(StandardCharsets.UTF_8));
    }

    /// The study of a file, without its long lists.
    ///
    /// @throws coterie.fault.CoterieException `RUN_UNREADABLE` where it is damaged or of another
    ///   version
    static Study read(Path file) {
        try {
            Sealed sealed = Sealed.read(Files.readString(file));
            refuseStrangers(file, sealed);
            refuseIncomplete(file, sealed.seal());
            return TreeReader.read(Json.values(sealed.content()), Study.class);
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

    /// Every table that was written beside the stages must still be there.
    private static void refuseIncomplete(Path file, Node seal) {
        for (Node table : seal.at(TABLES).items()) {
            Path beside = file.resolveSibling(table.asText().orElse("").replaceFirst(".*/", ""));
            if (!Files.isRegularFile(beside)) {
                throw StudyStore.unreadable(
                        beside + " is missing", "Copy the run again, or run the study again.");
            }
        }
    }

    private static void refuseStrangers(Path file, Sealed sealed) {
        Node seal = sealed.seal();
        if (!seal.at("format").asText().orElse("").equals(FORMAT)) {
            throw StudyStore.unreadable(
                    file + " is no store of Coterie", "Give the output directory of a run.");
        }
        if (seal.at("schema").asWhole().orElse(0L) != SCHEMA) {
            throw StudyStore.unreadable(
                    "%s was written by Coterie %s, whose store has the form %s; this is Coterie %s, which opens form %d"
                            .formatted(
                                    file,
                                    seal.at("version").asText().orElse("of no version"),
                                    seal.at("schema").asText().orElse("of no number"),
                                    Provenance.VERSION,
                                    SCHEMA),
                    "Open it with that version, or run the study again with this one.");
        }
        if (!sealed.intact()) {
            throw StudyStore.unreadable(
                    file + " is damaged: its content does not match its checksum",
                    "Copy the run again, or run the study again.");
        }
    }
}
