package coterie.study;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures of the studies that the shipped recipes reproduce, and their data.
final class Reference {
    private static final Path SHARED =
            Path.of(System.getProperty("coterie.root", "")).resolveSibling("shared");

    private static final String CUSTOMERS = "customer-personality/semicolon-bom-iso.csv";

    private static final Map<String, String> DATA =
            Map.of(
                    "sales-orders",
                    "sales-orders/new-1000-sales-records.xlsx",
                    "mall",
                    "mall/mall-customers.csv",
                    "mall-with-age",
                    "mall/mall-customers.csv");

    private Reference() {}

    /// The study's data; skips the test where it is not there and CI does not run.
    static Path data(String recipe) {
        Path file = SHARED.resolve("data").resolve(DATA.getOrDefault(recipe, CUSTOMERS));
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.exists(file), "no shared data here");
        }
        return file;
    }

    /// What the study should give.
    static JsonNode of(String recipe) {
        Path file = SHARED.resolve("expected").resolve("reference-results.json");
        try {
            JsonNode all = JsonMapper.builder().build().readTree(Files.readString(file));
            return recipe.equals("mall-with-age")
                    ? all.at("/mall/variants/age_income_score")
                    : all.get(recipe.replace('-', '_'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Long> sizes(JsonNode node) {
        List<Long> sizes = new ArrayList<>();
        node.get("sizes").forEach(size -> sizes.add(size.asLong()));
        return sizes;
    }
}
