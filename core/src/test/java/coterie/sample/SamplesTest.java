package coterie.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    static List<Sample> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameBytes(Sample sample) throws IOException {
        assertThat(text(sample, 500, 7)).isEqualTo(text(sample, 500, 7));
        assertThat(text(sample, 500, 7)).isNotEqualTo(text(sample, 500, 8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLongerFileBeginsWithAShorterOne(Sample sample) throws IOException {
        assertThat(text(sample, 3000, 42)).startsWith(text(sample, 100, 42));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineHasTheCellsOfTheHeader(Sample sample) throws IOException {
        List<String> lines = text(sample, 5000, 1).lines().toList();
        long cells = cells(lines.getFirst()).size();
        assertThat(lines).hasSize(5001).allMatch(line -> cells(line).size() == cells);
    }

    @Test
    void customersHaveTheColumnsAndTheFlawsOfRealFiles() throws IOException {
        List<List<String>> rows =
                text(Samples.named("customers"), 20_000, 42)
                        .lines()
                        .map(SamplesTest::cells)
                        .toList();
        List<String> header = rows.getFirst();
        assertThat(header).hasSize(29).startsWith("ID", "Year_Birth").endsWith("Response");
        List<List<String>> data = rows.subList(1, rows.size());
        assertThat(data.stream().map(row -> row.get(0)).distinct()).hasSize(20_000);
        assertThat(data.stream().filter(row -> row.get(4).isEmpty()).count()).isBetween(140L, 260L);
        assertThat(data.stream().map(row -> row.get(1))).contains("1899").doesNotContain("1900");
        assertThat(data.stream().map(row -> row.get(3)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "Married",
                        "Together",
                        "Single",
                        "Divorced",
                        "Widow",
                        "YOLO",
                        "Absurd",
                        "Alone");
        assertThat(data).allMatch(row -> row.get(26).equals("3") && row.get(27).equals("11"));
    }

    @Test
    void theFirstCustomerNeverChanges() throws IOException {
        assertThat(text(Samples.named("customers"), 1, 42).lines().skip(1))
                .containsExactly(
                        "2,1976,Graduation,Divorced,80051,0,0,2013-02-21,37,522,259,"
                                + "551,89,42,88,1,8,7,12,2,0,0,0,0,0,0,3,11,0");
    }

    @Test
    void richerCustomersSpendMoreAndVisitLess() throws IOException {
        List<List<String>> rows =
                text(Samples.named("customers"), 5000, 3)
                        .lines()
                        .skip(1)
                        .map(SamplesTest::cells)
                        .filter(row -> !row.get(4).isEmpty())
                        .toList();
        assertThat(correlation(rows, 4, 9)).isGreaterThan(.4);
        assertThat(correlation(rows, 4, 19)).isLessThan(-.2);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Samples.named("custmers"))
                .isInstanceOf(CoterieException.class)
                .hasMessage("There is no sample \"custmers\"; there are customers, mall, noise.");
    }

    private static String text(Sample sample, long rows, long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        sample.write(rows, seed, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private static double correlation(List<List<String>> rows, int x, int y) {
        double meanX = mean(rows, x);
        double meanY = mean(rows, y);
        double products = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (List<String> row : rows) {
            double dx = Double.parseDouble(row.get(x)) - meanX;
            double dy = Double.parseDouble(row.get(y)) - meanY;
            products += dx * dy;
            squaresX += dx * dx;
            squaresY += dy * dy;
        }
        return products / Math.sqrt(squaresX * squaresY);
    }

    private static double mean(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .average()
                .orElseThrow();
    }
}
