package coterie.directory;

import coterie.document.Fields;
import coterie.document.Json;
import coterie.document.MalformedException;
import coterie.document.Node;
import coterie.document.Sha256;
import coterie.intake.Reading.RowCounts;
import coterie.study.Provenance;
import coterie.study.Study;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `manifest.json`, the last file of a run: every other file with its size and hash, and what the
/// run rests on. A directory without one is not a run.
final class Manifest {
    static final String FILE = "manifest.json";

    /// Raised when a reader of the old form would misunderstand the new one.
    private static final int FORMAT = 1;

    private static final String MARK = "coterie_run";

    private Manifest() {}

    static byte[] of(Study study, List<RunFile> files) {
        RowCounts rows = study.read().reading().rows();
        return Json.page(
                new Fields()
                        .put(MARK, FORMAT)
                        .put(
                                "versions",
                                new Fields()
                                        .put("coterie", study.provenance().version())
                                        .put("engine", study.provenance().engine()))
                        .put("recipe", study.recipe().heading().name())
                        .putEach("playbooks", study.provenance().playbooks(), Manifest::text)
                        .put("seed", study.provenance().seed())
                        .put(
                                "source",
                                new Fields()
                                        .put("name", study.read().reading().source())
                                        .put("sha256", study.read().reading().fingerprint()))
                        .put(
                                "rows",
                                new Fields()
                                        .put("read", rows.read())
                                        .put("loaded", rows.loaded())
                                        .put("rejected", rows.rejected())
                                        .put("blank", rows.blank())
                                        .put("kept", study.prepared().table().rows()))
                        .putEach("files", files, Manifest::file)
                        .map());
    }

    private static Fields text(Provenance.NamedText text) {
        return new Fields().put("name", text.name()).put("sha256", text.sha256());
    }

    private static Fields file(RunFile file) {
        return new Fields()
                .put("file", file.file())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256());
    }

    /// The files a directory's manifest lists; empty when it has none of ours.
    static Optional<List<String>> filesIn(Path directory) throws IOException {
        return read(directory)
                .map(document ->
                        document.at("files").items().stream()
                                .flatMap(file -> file.at("file").asText().stream())
                                .toList());
    }

    /// Those of some files of a directory that are not the ones its manifest lists. A file that is
    /// not listed, or not there, is none of them.
    static List<Path> changed(Path directory, List<Path> files) throws IOException {
        Map<Path, String> listed = new HashMap<>();
        read(directory).stream()
                .flatMap(document -> document.at("files").items().stream())
                .forEach(file ->
                        listed.put(
                                directory.resolve(file.at("file").asText().orElse("")),
                                file.at("sha256").asText().orElse("")));
        List<Path> changed = new ArrayList<>();
        for (Path file : files) {
            if (listed.containsKey(file)
                    && Files.isRegularFile(file)
                    && !Sha256.of(file).equals(listed.get(file))) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static Optional<Node> read(Path directory) throws IOException {
        Path manifest = directory.resolve(FILE);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(manifest)))
                    .filter(document -> document.at(MARK).asWhole().isPresent());
        } catch (MalformedException | CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
