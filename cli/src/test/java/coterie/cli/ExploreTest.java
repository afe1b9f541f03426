package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExploreTest {
    @TempDir Path folder;

    @Test
    void beginsWithWhatWasUnderstoodAndFitsTheTerminal() throws IOException {
        Typed typed = Typed.coterie("explore", shop().toString());
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.lines().getFirst())
                .isEqualTo("3 customers, 4 columns, `;`, dates day-month-year");
        assertThat(typed.lines())
                .anyMatch(line -> line.matches("Income +income +integer +1 +2 .*"));
        assertThat(typed.lines()).allMatch(line -> line.length() <= Terminal.WIDEST);
    }

    @Test
    void endsWithOneJsonObject() throws IOException {
        Typed typed = Typed.coterie("explore", shop().toString(), "--json");
        JsonNode last = JsonMapper.shared().readTree(typed.lines().getLast());
        assertThat(last.at("/rows/read").asInt()).isEqualTo(3);
        assertThat(last.at("/dialect/delimiter").asString()).isEqualTo(";");
        assertThat(last.at("/columns/1/role").asString()).isEqualTo("income");
        assertThat(last.at("/columns/1/missing").asInt()).isEqualTo(1);
        assertThat(last.at("/columns/1/median").asDouble()).isEqualTo(35_250);
        assertThat(last.at("/columns/2/top/0/rows").asInt()).isEqualTo(1);
        assertThat(last.at("/columns/3/least").asString()).isEqualTo("2024-12-24");
        assertThat(last.get("correlations")).isNotEmpty();
        assertThat(last.at("/first_rows/0/0").asString()).isEqualTo("1");
        assertThat(last.get("alarms").isArray()).isTrue();
    }

    @Test
    void saysWhatIsInTheColumns() throws IOException {
        Typed typed = Typed.coterie("explore", shop().toString());
        assertThat(typed.lines())
                .anyMatch(line -> line.endsWith("18,500 to 52,000, median 35,250"))
                .anyMatch(line -> line.endsWith("2024-12-24 to 2025-03-17"))
                .contains("  1 | 52000 | 0 | 2024-12-24");
    }

    @Test
    void textsAloneAreLookedAtToo() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "c0\nv0\na;b\n");
        Typed typed = Typed.coterie("explore", file.toString(), "--html", folder + "/t.html");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.lines().getFirst()).isEqualTo("2 customers, 1 column, `none`");
    }

    @Test
    void aPageShowsEveryColumnAndWhatMovesTogether() throws IOException {
        Path customers = folder.resolve("customers.csv");
        Typed.coterie("sample", "customers", "--rows", "300", "--out", customers.toString());
        Path page = folder.resolve("look.html");
        Typed typed = Typed.coterie("explore", customers.toString(), "--html", page.toString());
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.lastLine()).isEqualTo(page.toString());
        assertThat(Files.readString(page))
                .contains("300 rows with 29 columns", "\"type\":\"heatmap\"", "Marital_Status")
                .contains("\"type\":\"boxplot\"", "First rows");
    }

    @Test
    void sampleDataIsTheSameInParquet() throws IOException {
        Path csv = folder.resolve("a.csv");
        Path parquet = folder.resolve("a.parquet");
        String sum = "SELECT count(*) n, sum(Income) i, min(Dt_Customer) d FROM customers";
        for (Path file : List.of(csv, parquet)) {
            Typed.coterie("sample", "customers", "--rows", "3000", "--out", file.toString());
        }
        assertThat(Typed.coterie("explore", parquet.toString(), "--sql", sum).out())
                .isEqualTo(Typed.coterie("explore", csv.toString(), "--sql", sum).out());
        assertThat(Files.size(parquet)).isLessThan(Files.size(csv) / 2);
    }

    @Test
    void withoutProofItAsks() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"), "id,joined\n1,03/04/2024\n2,05/06/2024\n");
        Typed typed = Typed.coterie("explore", file.toString());
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("--date-order");
        assertThat(Typed.coterie("explore", file.toString(), "--date-order", "mdy").exitCode())
                .isZero();
    }

    @Test
    void answersAnySelectAndNothingElse() throws IOException {
        String file = shop().toString();
        Typed typed =
                Typed.coterie(
                        "explore",
                        file,
                        "--sql",
                        "SELECT count(*) AS n, min(Income) AS least FROM customers",
                        "--json");
        assertThat(typed.lines()).contains("n  least", "3  18500");
        assertThat(typed.lines().getLast()).isEqualTo("{\"result\":[{\"n\":3,\"least\":18500}]}");
        Typed refused = Typed.coterie("explore", file, "--sql", "DROP TABLE customers");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("one SELECT");
    }

    private Path shop() throws IOException {
        return Files.writeString(
                folder.resolve("shop.csv"),
                """
                ID;Income;Kidhome;Joined
                1;52000;0;24.12.2024
                2;;1;05.01.2025
                3;18500;2;17.03.2025
                """);
    }
}
