package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The main job on the published customer file: whatever shape it comes in, the same study.
class ShoppingBehaviourTest {
    /// Published to four decimals.
    private static final double PRINTED = 5.1e-5;

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("coterie.testing.ReferenceData#shapes")
    void everyShapeOfTheFileGivesThePublishedSegments(String file) {
        Path source = ReferenceData.data(file);
        JsonNode expected = expected().get("published");
        Typed typed = run(source, "a");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        JsonNode last = Published.json(typed.lastLine());
        assertThat(last.get("chosen_k").asInt()).isEqualTo(3);
        assertThat(last.get("sizes").toString()).isEqualTo("[1007,609,596]");
        assertThat(last.has("seconds")).isTrue();

        Published published = new Published(folder.resolve("a"));
        JsonNode rows = published.study().get("rows");
        assertThat(rows.get("read").asLong()).isEqualTo(2240);
        assertThat(rows.get("kept").asLong()).isEqualTo(2212);
        for (int s = 0; s < 3; s++) {
            JsonNode means = published.segment(expected.get("sizes").get(s).asLong()).get("means");
            assertClose(means, expected.get("means").get(s));
            assertClose(means, expected.get("profile_means").get(s));
        }
    }

    @Test
    void everyNumberOfSegmentsIsFoundAsWellAsIsKnown() {
        assertThat(run(ReferenceData.data(ReferenceData.CUSTOMERS), "a").exitCode()).isZero();
        JsonNode best = expected().get("best_by_k");
        for (JsonNode candidate : new Published(folder.resolve("a")).study().get("candidates")) {
            double known = best.get(candidate.get("k").asString()).get("inertia").asDouble();
            assertThat(candidate.get("inertia").asDouble())
                    .as("k = %s", candidate.get("k"))
                    .isBetween(known * (1 - 1e-6), known * 1.005);
        }
    }

    @Test
    void shuffledRowsGiveTheSameLabelsCentresAndInertia() throws IOException {
        Path source = ReferenceData.data("customer-personality/tab-dmy.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(source));
        String header = lines.removeFirst();
        Collections.shuffle(lines, new Random(7));
        lines.addFirst(header);
        Path shuffled = Files.write(folder.resolve("shuffled.csv"), lines);
        assertThat(run(source, "a").exitCode()).isZero();
        assertThat(run(shuffled, "b").exitCode()).isZero();
        Published one = new Published(folder.resolve("a"));
        Published two = new Published(folder.resolve("b"));
        assertThat(two.labels()).hasSize(2212).isEqualTo(one.labels());
        assertThat(two.study().get("inertia")).isEqualTo(one.study().get("inertia"));
        assertThat(centres(two)).isEqualTo(centres(one));
    }

    @Test
    void aModelPlacesItsOwnCustomersWhereTheRunDid() {
        Path source = ReferenceData.data(ReferenceData.CUSTOMERS);
        assertThat(run(source, "a").exitCode()).isZero();
        Path placed = folder.resolve("placed.csv");
        Typed typed =
                Typed.coterie(
                        "assign",
                        folder.resolve("a/model.coterie").toString(),
                        ReferenceData.data("customer-personality/tab-dmy.csv").toString(),
                        "--out",
                        placed.toString());
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("2,212 of 2,240").contains("24  keep Income IS NOT NULL");
        var found = new TreeMap<String, String>();
        long dropped = 0;
        List<String> lines = new Published(folder).lines("placed.csv");
        assertThat(lines.getFirst())
                .isEqualTo("ID,segment,segment_name,distance,confidence,reason");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(1).isEmpty()) {
                dropped++;
                assertThat(cells.getLast()).isNotEmpty();
            } else {
                found.put(cells.get(0), cells.get(1));
            }
        }
        assertThat(dropped).isEqualTo(28);
        assertThat(found).isEqualTo(new Published(folder.resolve("a")).labels());
    }

    private Typed run(Path source, String out) {
        return Typed.coterie(
                "run",
                source.toString(),
                "--recipe",
                "shopping-behaviour",
                "--out",
                folder.resolve(out).toString(),
                "--json");
    }

    private static List<String> centres(Published published) {
        List<String> centres = new ArrayList<>();
        published
                .segments()
                .forEach(segment -> centres.add(segment.get("centre_scaled").toString()));
        return centres;
    }

    private static void assertClose(JsonNode means, JsonNode expected) {
        for (var mean : expected.properties()) {
            assertThat(means.get(mean.getKey()).asDouble())
                    .as(mean.getKey())
                    .isCloseTo(mean.getValue().asDouble(), within(PRINTED));
        }
    }

    private static JsonNode expected() {
        return Published.json(ReferenceData.results()).get("shopping_behaviour");
    }
}
