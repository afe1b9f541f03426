package coterie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.publish.Publication;
import coterie.publish.SmallStudy;
import coterie.publish.catalogue.Publications;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunDirectoryTest {
    @TempDir Path folder;
    @TempDir Path work;

    private SmallStudy small;
    private Path out;

    @BeforeEach
    void open() {
        small = SmallStudy.in(work);
        out = folder.resolve("run");
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void aRunHoldsItsFilesAndTheirManifest() throws Exception {
        publish(false, file("a.txt", "first"), file("scoring/b.sql", "second"));
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("manifest.json")));
        assertThat(manifest.path("coterie_run").asInt()).isEqualTo(1);
        assertThat(manifest.at("/source/sha256").asString()).isEqualTo("ab12");
        assertThat(manifest.at("/rows/kept").asLong()).isEqualTo(5);
        assertThat(manifest.at("/versions/engine").asString()).startsWith("v");
        assertThat(manifest.path("files").size()).isEqualTo(2);
        for (JsonNode file : manifest.path("files")) {
            byte[] bytes = Files.readAllBytes(out.resolve(file.path("file").asString()));
            assertThat(file.path("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(file.path("sha256").asString())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(names(folder)).containsExactly("run");
    }

    @Test
    void everythingOfTheCatalogueIsPublished() throws IOException {
        RunDirectory.at(out, false).publish(Publications.all(), small.study(), small.engine());
        assertThat(names(out))
                .contains("manifest.json", "study.json", "segments.csv", "profiles.csv");
    }

    @Test
    void aFileThatWouldHoldOnlyAHeadingIsNotWritten() throws IOException {
        RunDirectory.at(out, false).publish(Publications.all(), small.study(), small.engine());
        assertThat(names(out))
                .contains("rejects.csv", "value.csv")
                .doesNotContain(
                        "campaigns.csv",
                        "gaps.csv",
                        "responders.csv",
                        "differences.csv",
                        "contacts.csv",
                        "cross-sell.csv",
                        "rules.csv");
    }

    @Test
    void foldersAboveAreMade() throws IOException {
        Path deep = folder.resolve("x/y/run");
        RunDirectory.at(deep, false).publish(List.of(), small.study(), small.engine());
        assertThat(names(deep)).containsExactly("manifest.json");
    }

    @Test
    void whatStandsThereIsRefused() throws IOException {
        Files.createDirectory(out);
        refused(out, false, FaultCode.OUTPUT_EXISTS, "say --replace");
        Files.writeString(folder.resolve("file"), "");
        refused(folder.resolve("file"), true, FaultCode.OUTPUT_EXISTS, "is not a directory");
        refused(folder.resolve("file/run"), false, FaultCode.OUTPUT_UNWRITABLE, "cannot be made");
        Files.createSymbolicLink(folder.resolve("link"), out);
        refused(folder.resolve("link"), true, FaultCode.OUTPUT_EXISTS, "is not a directory");
        refused(Path.of("/"), true, FaultCode.OUTPUT_UNWRITABLE, "root of a disk");
    }

    @Test
    void onlyARunOrAnEmptyDirectoryIsReplaced() throws IOException {
        Files.createDirectory(out);
        publish(true, file("a.txt", "first"));
        publish(true, file("b.txt", "second"));
        assertThat(names(out)).containsExactly("b.txt", "manifest.json");
        assertThat(names(folder)).containsExactly("run");

        Files.writeString(out.resolve("notes.md"), "mine");
        refused(out, true, FaultCode.OUTPUT_EXISTS, "holds notes.md");
        Files.delete(out.resolve("notes.md"));
        Files.delete(out.resolve("manifest.json"));
        refused(out, true, FaultCode.OUTPUT_EXISTS, "holds b.txt");
        Files.writeString(out.resolve("manifest.json"), "{\"files\": []}");
        refused(out, true, FaultCode.OUTPUT_EXISTS, "no run of Coterie wrote");
        Files.writeString(out.resolve("manifest.json"), "{nonsense");
        refused(out, true, FaultCode.OUTPUT_EXISTS, "no run of Coterie wrote");
    }

    @Test
    void whateverFileFailsTheOldRunStandsAsBefore() throws IOException {
        publish(false, file("old.txt", "old"));
        for (int failing = 0; failing < 4; failing++) {
            List<Publication> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                files.add(
                        i == failing ? failing("No space left on device") : file(i + ".txt", "x"));
            }
            RunDirectory run = RunDirectory.at(out, true);
            assertThatThrownBy(() -> run.publish(files, small.study(), small.engine()))
                    .isInstanceOfSatisfying(
                            CoterieException.class,
                            fault -> {
                                assertThat(fault.code()).isEqualTo(FaultCode.DISK_FULL);
                                assertThat(fault).hasMessageContaining("nothing was published");
                            });
            assertThat(names(out)).containsExactly("manifest.json", "old.txt");
            assertThat(names(folder)).containsExactly("run");
        }
    }

    @Test
    void aDefectOfAPublicationLeavesNothingBehind() throws IOException {
        Publication broken =
                new TextFile(
                        "x",
                        out -> {
                            throw new IllegalStateException("broken");
                        });
        RunDirectory run = RunDirectory.at(out, false);
        assertThatThrownBy(() -> run.publish(List.of(broken), small.study(), small.engine()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void otherTroubleWithTheDiskIsNamed() {
        RunDirectory run = RunDirectory.at(out, false);
        assertThatThrownBy(() ->
                        run.publish(
                                List.of(failing("Input/output error")),
                                small.study(),
                                small.engine()))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.OUTPUT_UNWRITABLE))
                .hasMessageContaining("Input/output error");
    }

    @Test
    void aDiskThatIsReallyFullIsNamed() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Publication file = new TextFile("x", _ -> Files.writeString(full, "x".repeat(100)));
        RunDirectory run = RunDirectory.at(out, false);
        assertThatThrownBy(() -> run.publish(List.of(file), small.study(), small.engine()))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.DISK_FULL));
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aDirectoryThatAppearsMeanwhileIsNotTouched() throws IOException {
        RunDirectory run = RunDirectory.at(out, false);
        Publication slow =
                new TextFile(
                        "x",
                        _ -> {
                            Files.createDirectory(out);
                            Files.writeString(out.resolve("theirs"), "");
                        });
        assertThatThrownBy(() -> run.publish(List.of(slow), small.study(), small.engine()))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining("exists already");
        assertThat(names(out)).containsExactly("theirs");
        assertThat(names(folder)).containsExactly("run");
    }

    @Test
    void aProcessKilledHalfWayLeavesTheOldRunAndTheNextOneCleansUp() throws Exception {
        publish(false, file("old.txt", "old"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledHalfWay.class.getName(),
                                out.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.getInputStream().read()).isEqualTo('!');
        assertThat(names(folder)).hasSize(2).anyMatch(name -> name.startsWith("run.tmp-"));
        process.destroyForcibly().waitFor();
        assertThat(names(out)).containsExactly("manifest.json", "old.txt");
        publish(true, file("new.txt", "new"));
        assertThat(names(out)).containsExactly("manifest.json", "new.txt");
        assertThat(names(folder)).containsExactly("run");
    }

    @Test
    void aResultSetAsideByADeadProcessIsToldAndKept() throws IOException {
        Path aside = folder.resolve("run.old-999999999-5");
        Files.createDirectory(aside);
        Files.writeString(aside.resolve("manifest.json"), "{}");
        Files.createDirectory(folder.resolve("run.old-999999999-4"));
        Files.createDirectory(folder.resolve("run.old-of-mine"));
        Files.createDirectory(folder.resolve("run.tmp-999999999-5"));
        RunDirectory run = RunDirectory.at(out, false);
        assertThat(run.leftAside()).containsExactly(aside);
        run.publish(List.of(), small.study(), small.engine());
        assertThat(names(folder)).containsExactly("run", "run.old-999999999-5", "run.old-of-mine");
    }

    private void publish(boolean replace, Publication... files) {
        RunDirectory.at(out, replace).publish(List.of(files), small.study(), small.engine());
    }

    private static void refused(Path out, boolean replace, FaultCode code, String words) {
        assertThatThrownBy(() -> RunDirectory.at(out, replace))
                .isInstanceOfSatisfying(
                        CoterieException.class, fault -> assertThat(fault.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Publication file(String name, String text) {
        return new TextFile(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Publication failing(String reason) {
        return new TextFile(
                "failing.txt",
                out -> {
                    out.write(1);
                    throw new IOException(reason);
                });
    }

    record TextFile(String file, Staging.Content content) implements Publication {
        @Override
        public String about(Noun unit) {
            return "a text";
        }

        @Override
        public void write(Study study, Engine engine, OutputStream out) throws IOException {
            content.writeTo(out);
        }
    }
}
