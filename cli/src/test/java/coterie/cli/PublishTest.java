package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run at rest is a study: it can be published again without its source.
class PublishTest {
    @TempDir static Path work;

    private static Path run;

    @BeforeAll
    static void aRunWhoseSourceIsGone() throws IOException {
        Path source = work.resolve("customers.csv");
        assertThat(
                        Typed.coterie(
                                        "sample",
                                        "customers",
                                        "--rows",
                                        "400",
                                        "--out",
                                        source.toString())
                                .exitCode())
                .isZero();
        run = work.resolve("run");
        Typed typed =
                Typed.coterie(
                        "run",
                        source.toString(),
                        "--recipe",
                        "shopping-behaviour",
                        "--k",
                        "3",
                        "--budget",
                        "300",
                        "--out",
                        run.toString());
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        Files.delete(source);
    }

    @Test
    void everyFileIsWrittenAgainByteForByte() throws IOException {
        Path again = work.resolve("again");
        Typed typed =
                Typed.coterie("publish", run.toString(), "--to", "all", "--out", again.toString());
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(files(again)).isEqualTo(files(run));
        assertThat(files(run))
                .containsKeys(
                        "store/stages.json",
                        "store/rows.parquet",
                        "store/lost.parquet",
                        "store/segmented.parquet",
                        "store/contacts.parquet",
                        "store/labels.parquet",
                        "store/map.parquet",
                        "store/sample.parquet",
                        "store/silhouettes.parquet");
        assertThat(typed.lines()).contains(again.resolve("report.html").toString());

        Path further = work.resolve("further");
        assertThat(
                        Typed.coterie(
                                        "publish",
                                        again.toString(),
                                        "--to",
                                        "all",
                                        "--out",
                                        further.toString())
                                .exitCode())
                .isZero();
        assertThat(files(further)).isEqualTo(files(run));
    }

    @Test
    void aFewFilesAreWrittenElsewhereOrBesideTheOthers() throws IOException {
        Path few = work.resolve("few");
        assertThat(
                        Typed.coterie(
                                        "publish",
                                        run.toString(),
                                        "--to",
                                        "segments.csv,scoring",
                                        "--out",
                                        few.toString())
                                .exitCode())
                .isZero();
        assertThat(files(few).keySet())
                .containsExactly(
                        "manifest.json",
                        "scoring/duckdb.sql",
                        "scoring/postgresql.sql",
                        "scoring/spark.sql",
                        "segments.csv");

        Path copy = work.resolve("copy");
        assertThat(
                        Typed.coterie(
                                        "publish",
                                        run.toString(),
                                        "--to",
                                        "study.json,store",
                                        "--out",
                                        copy.toString())
                                .exitCode())
                .isZero();
        Typed beside = Typed.coterie("publish", copy.toString(), "--to", "report.html,store");
        assertThat(beside.exitCode()).as(beside.err()).isZero();
        Map<String, String> files = files(copy);
        assertThat(files).containsKeys("study.json", "store/rows.parquet", "report.html");
        files.remove("manifest.json");
        assertThat(files(run)).containsAllEntriesOf(files);
        assertThat(Files.readString(copy.resolve("manifest.json"))).contains("report.html");

        Path report = copy.resolve("report.html");
        Files.writeString(report, Files.readString(report) + "<!-- mine -->");
        Typed changed = Typed.coterie("publish", copy.toString(), "--to", "report.html");
        assertThat(changed.exitCode()).isEqualTo(2);
        assertThat(changed.err()).contains("report.html, which was changed since");
        assertThat(Files.readString(report)).endsWith("<!-- mine -->");
        assertThat(
                        Typed.coterie(
                                        "publish",
                                        copy.toString(),
                                        "--to",
                                        "report.html",
                                        "--replace")
                                .exitCode())
                .isZero();
        assertThat(files(run)).containsEntry("report.html", files(copy).get("report.html"));
    }

    @Test
    void claimsAreCheckedThroughTheSameDoor() throws IOException {
        Path text = Files.writeString(work.resolve("text.txt"), "There are 3 segments.\n");
        Typed typed =
                Typed.coterie("check-claims", text.toString(), "--run", run.toString(), "--json");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
    }

    @Test
    void whatCannotBeOpenedIsRefusedByName() throws IOException {
        Path empty = Files.createDirectory(work.resolve("empty"));
        refused(work.resolve("nothing"), "does not exist");
        refused(empty, "holds no study.json");

        Path without = work.resolve("without");
        assertThat(
                        Typed.coterie(
                                        "publish",
                                        run.toString(),
                                        "--to",
                                        "study.json",
                                        "--out",
                                        without.toString())
                                .exitCode())
                .isZero();
        refused(without, "keeps no store");

        Path damaged = copied("damaged");
        Path stages = damaged.resolve("store/stages.json");
        Files.writeString(
                stages, Files.readString(stages).replaceFirst("\"number\":1", "\"number\":7"));
        refused(damaged, "its content does not match its checksum");
        Files.writeString(stages, "{}\n{}\n");
        refused(damaged, "is no store of Coterie");

        Path older = copied("older");
        stages = older.resolve("store/stages.json");
        Files.writeString(
                stages,
                Files.readString(stages)
                        .replaceFirst("\"schema\":\\d+", "\"schema\":0")
                        .replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.0.9\""));
        refused(older, "was written by Coterie 0.0.9, whose store has the form 0");

        for (String table :
                List.of("rows", "lost", "segmented", "contacts", "labels", "map", "sample")) {
            Path cut = copied("cut-" + table);
            Files.delete(cut.resolve("store/" + table + ".parquet"));
            refused(cut, table + ".parquet is missing");
            Files.writeString(cut.resolve("store/" + table + ".parquet"), "PAR1 of a kind");
            refused(cut, table + ".parquet is damaged");
        }

        Path turned = copied("turned");
        Path rows = turned.resolve("store/rows.parquet");
        byte[] bytes = Files.readAllBytes(rows);
        bytes[bytes.length / 2] ^= 1;
        Files.write(rows, bytes);
        refused(turned, "rows.parquet is damaged: its content does not match its checksum");
        Files.delete(turned.resolve("manifest.json"));
        Files.writeString(rows, "PAR1 of a kind");
        refused(turned, "rows.parquet is damaged: it cannot be read as a table");
    }

    private static void refused(Path directory, String why) {
        Path out = work.resolve("refused");
        Typed typed =
                Typed.coterie(
                        "publish",
                        directory.toString(),
                        "--to",
                        "report.html",
                        "--out",
                        out.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains(why).contains(directory.toString());
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileNobodyPublishesIsRefusedWithTheNearestNames() {
        Typed typed = Typed.coterie("publish", run.toString(), "--to", "raport.html");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("report.html");
    }

    private static Path copied(String name) throws IOException {
        Path copy = work.resolve(name);
        try (Stream<Path> all = Files.walk(run)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(run.relativize(path).toString()));
            }
        }
        return copy;
    }

    /// The bytes of every file, as text, by its path.
    private static Map<String, String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            Map<String, String> bytes = new TreeMap<>();
            for (Path file : files) {
                bytes.put(
                        directory.relativize(file).toString(),
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return bytes;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
