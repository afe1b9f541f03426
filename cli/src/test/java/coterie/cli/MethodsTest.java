package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Segments by another method, and by several that are compared.
class MethodsTest {
    @TempDir Path work;

    private Path source;

    @BeforeEach
    void customers() {
        source = work.resolve("mall.csv");
        typed("sample", "mall", "--rows", "300", "--out", source.toString());
    }

    @Test
    void aMixtureIsReportedAndPlacesItsOwnCustomersWhereItPutThem() throws IOException {
        Published run = run("mixture", "--method", "mixture");
        assertThat(run.study().get("method").asString()).isEqualTo("mixture");
        assertThat(Files.readString(run.folder().resolve("report.html")))
                .contains("Found by a Gaussian mixture", ">a Gaussian mixture, 10 starts")
                .doesNotContain(">k-means,");
        Path placed = work.resolve("placed.csv");
        typed(
                "assign",
                work.resolve("mixture/model.coterie").toString(),
                source.toString(),
                "--out",
                placed.toString());
        List<String> lines = Files.readAllLines(placed);
        assertThat(lines).hasSize(301);
        Map<String, String> labels = run.labels();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells[1]).as(cells[0]).isEqualTo(labels.get(cells[0]));
        }
    }

    @Test
    void ofSeveralMethodsTheClearestCandidateIsChosen() {
        Published run = run("both", "--method", "mixture,kmeans", "--k-max", "6");
        List<JsonNode> candidates = new ArrayList<>();
        run.study().get("candidates").forEach(candidates::add);
        assertThat(candidates)
                .extracting(one -> one.get("k").asInt() + one.get("method").asString())
                .startsWith("2mixture", "2kmeans", "3mixture")
                .hasSize(10);
        JsonNode clearest =
                candidates.stream()
                        .filter(one -> one.get("sizes").get(one.get("k").asInt() - 1).asInt() >= 30)
                        .max(Comparator.comparingDouble(one -> one.get("silhouette").asDouble()))
                        .orElseThrow();
        assertThat(run.study().get("method")).isEqualTo(clearest.get("method"));
        assertThat(run.study().get("chosen_k")).isEqualTo(clearest.get("k"));

        Published alone =
                run("alone", "--method", clearest.get("method").asString(), "--k-max", "6");
        assertThat(run.labels()).isEqualTo(alone.labels());
        assertThat(
                        run("asked", "--method", "mixture,kmeans", "--k", "4")
                                .study()
                                .get("chosen_k")
                                .asInt())
                .isEqualTo(4);
    }

    @Test
    void aMistypedMethodIsRefusedWithTheNearestBeforeAnythingIsRead() {
        Typed typed =
                Typed.coterie(
                        "run",
                        work.resolve("nothing.csv").toString(),
                        "--method",
                        "kmeans, mixtur");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("mixtur").contains("did you mean mixture");
    }

    private Published run(String name, String... options) {
        Path out = work.resolve(name);
        List<String> line =
                new ArrayList<>(List.of("run", source.toString(), "--out", out.toString()));
        line.addAll(List.of(options));
        typed(line.toArray(String[]::new));
        return new Published(out);
    }

    private static void typed(String... line) {
        Typed typed = Typed.coterie(line);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
    }
}
