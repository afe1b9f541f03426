package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.claim.Claims;
import coterie.claim.Claims.Status;
import coterie.claim.Facts;
import coterie.claim.StudyFacts;
import coterie.run.StoredRun;
import coterie.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class PersonaListsTest {
    @TempDir Path work;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    buyer-personas     | customer-personality/semicolon-bom-iso.csv | Basic buyers; High buyers; VIP buyers
                    full-pipeline      | customer-personality/semicolon-bom-iso.csv | Established households; Affluent singles and couples; Younger value-conscious families; Value-conscious families
                    mall               | mall/mall-customers.csv | Loyal middle; Premium shoppers; Budget-minded shoppers; Older, rarely spending shoppers; New, young shoppers
                    sales-orders       | sales-orders/new-1000-sales-records.xlsx | Moderate orders; Moderate orders, few units; Premium orders; High-value orders
                    shopping-behaviour | customer-personality/semicolon-bom-iso.csv | Low-spending homes with small children; Web-buying homes with teens; High-spending homes without small children
                    demographic-bins   | customer-personality/semicolon-bom-iso.csv | ''
                    """)
    void everyStudyTellsItsPersonasAndNoSentenceIsFalse(String recipe, String file, String names)
            throws IOException {
        Path data = ReferenceData.data(file);
        Path out = work.resolve(recipe);
        assertThat(
                        Typed.coterie(
                                        "run",
                                        data.toString(),
                                        "--recipe",
                                        recipe,
                                        "--out",
                                        out.toString())
                                .exitCode())
                .isZero();
        JsonNode study =
                JsonMapper.builder().build().readTree(Files.readString(out.resolve("study.json")));
        List<String> found = new ArrayList<>();
        Facts facts;
        try (StoredRun stored = StoredRun.open(out)) {
            facts = StudyFacts.of(stored.study());
        }
        for (JsonNode segment : study.path("segments")) {
            found.add(segment.path("name").asString());
            StringBuilder portrait = new StringBuilder();
            for (JsonNode sentence : segment.path("portrait")) {
                portrait.append("Segment ")
                        .append(segment.path("number").asInt())
                        .append(": ")
                        .append(sentence.asString())
                        .append('\n');
            }
            assertThat(Claims.check(portrait.toString(), facts))
                    .filteredOn(claim -> claim.status() == Status.FALSE)
                    .isEmpty();
            for (JsonNode sentence : segment.path("sentences")) {
                for (JsonNode trait : sentence.path("traits")) {
                    if (!trait.has("level")) {
                        assertThat(trait.path("value").asDouble())
                                .isEqualTo(
                                        segment.path("means")
                                                .path(trait.path("column").asString())
                                                .asDouble());
                    }
                }
            }
        }
        if (!names.isEmpty()) {
            assertThat(String.join("; ", found)).isEqualTo(names);
        }
    }

    @Test
    void neitherTheOrderOfRowsNorCopiesOfThemChangeAName() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.data("mall/mall-customers.csv"));
        List<String> customers = lines.subList(1, lines.size());
        List<String> reversed = new ArrayList<>(List.of(lines.getFirst()));
        reversed.addAll(customers.reversed());
        List<String> twice = new ArrayList<>(lines);
        customers.forEach(line -> twice.add("9" + line));
        assertThat(names("reversed", reversed)).isEqualTo(names("once", lines));
        assertThat(names("twice", twice)).isEqualTo(names("plain", lines));
    }

    private List<String> names(String name, List<String> lines) throws IOException {
        Path file = Files.write(work.resolve(name + ".csv"), lines);
        Path out = work.resolve(name);
        assertThat(
                        Typed.coterie(
                                        "run",
                                        file.toString(),
                                        "--recipe",
                                        "mall",
                                        "--out",
                                        out.toString())
                                .exitCode())
                .isZero();
        List<String> names = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree(Files.readString(out.resolve("study.json")))
                .path("segments")
                .forEach(segment -> names.add(segment.path("name").asString()));
        return names;
    }
}
