package coterie.study;

import coterie.testing.ReferenceData;
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
    private static final Map<String, String> DATA =
            Map.of(
                    "sales-orders",
                    "sales-orders/new-1000-sales-records.xlsx",
                    "mall",
                    "mall/mall-customers.csv",
                    "mall-with-age",
                    "mall/mall-customers.csv");

    private Reference() {}

    /// The study's data.
    static Path data(String recipe) {
        return ReferenceData.data(DATA.getOrDefault(recipe, ReferenceData.CUSTOMERS));
    }

    /// What the study should give.
    static JsonNode of(String recipe) {
        try {
            JsonNode all =
                    JsonMapper.builder()
                            .build()
                            .readTree(Files.readString(ReferenceData.results()));
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
