package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.catalogue.Engines;
import coterie.engine.EngineKind;
import coterie.published.Fingerprint;
import coterie.testing.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped recipes against the figures of the studies they reproduce.
class ReferenceStudiesTest {
    @ParameterizedTest
    @CsvSource({
        "demographic-bins, customer-personality/semicolon-bom-iso.csv",
        "demographic-bins, customer-personality/comma-currency-mdy.csv",
        "shopping-behaviour, customer-personality/tab-dmy.csv",
        "buyer-personas, customer-personality/semicolon-bom-iso.csv",
        "buyer-personas, customer-personality/comma-currency-mdy.csv",
        "buyer-personas, customer-personality/workbook.xlsx",
        "sales-orders, sales-orders/new-1000-sales-records.xlsx",
        "mall, mall/mall-customers.csv",
        "full-pipeline, customer-personality/semicolon-bom-iso.csv",
        "full-pipeline, customer-personality/comma-currency-mdy.csv"
    })
    void everyStepKeepsTheRowsAndTheRevenueOfTheStudyInEveryEngine(String recipe, String file) {
        Engines.ALL.forEach(kind -> everyStepIsThatOfTheStudy(kind, recipe, file));
    }

    private static void everyStepIsThatOfTheStudy(EngineKind kind, String recipe, String file) {
        try (Workbench bench = Workbench.real(kind, file)) {
            JsonNode study = expected(recipe);
            Prepared prepared = bench.shipped(recipe);
            List<Ledger.Line> lines = prepared.ledger().lines();
            int at = 0;
            for (JsonNode step : study.get("ledger")) {
                while (at < lines.size() && !same(lines.get(at), step)) {
                    at++;
                }
                assertThat(at).as("no line for %s in %s", step, lines).isLessThan(lines.size());
                at++;
            }
            assertThat(prepared.table().rows()).isEqualTo(study.get("rows").asLong());
            List<String> features = new ArrayList<>();
            study.get("features").forEach(node -> features.add(node.asString()));
            assertThat(prepared.fitted().scaler().features()).isEqualTo(features);
            assertThat(prepared.alarms()).isEmpty();
            assertThat(Fingerprint.recognised(prepared, bench.engine()))
                    .as(Fingerprint.of(prepared, bench.engine()))
                    .isPresent();
            for (JsonNode name : study.get("unscaled")) {
                int j = features.indexOf(name.asString());
                assertThat(prepared.fitted().scaler().scales().get(j)).isEqualTo(1.0);
            }
        }
    }

    private static boolean same(Ledger.Line line, JsonNode step) {
        boolean revenue =
                !step.has("revenue_after")
                        || line.revenueAfter()
                                .filter(worth ->
                                        worth.compareTo(
                                                        new BigDecimal(
                                                                step.get("revenue_after")
                                                                        .asString()))
                                                == 0)
                                .isPresent();
        boolean changed =
                !step.has("values_changed")
                        || line.valuesChanged() == step.get("values_changed").asLong();
        return revenue && changed && line.rowsAfter() == step.get("rows_after").asLong();
    }

    @Test
    void theBinsHoldTheCustomersOfTheStudy() {
        try (Workbench bench = Workbench.real(ReferenceData.CUSTOMERS)) {
            bench.shipped("demographic-bins");
            for (var bins : expected("demographic-bins").get("bin_counts").properties()) {
                Map<String, Long> expected = new LinkedHashMap<>();
                bins.getValue()
                        .properties()
                        .forEach(bin -> expected.put(bin.getKey(), bin.getValue().asLong()));
                assertThat(counts(bench, bins.getKey())).isEqualTo(expected);
            }
        }
    }

    @Test
    void medianIncomesAreThoseOfEachEducation() {
        try (Workbench bench = Workbench.real(ReferenceData.CUSTOMERS)) {
            Prepared prepared = bench.shipped("buyer-personas");
            String filled = prepared.ledger().lines().get(1).sql();
            for (var median : expected("buyer-personas").get("income_medians").properties()) {
                assertThat(filled).contains("'" + median.getKey() + "'");
                assertThat(filled).contains(median.getValue().asString());
            }
        }
    }

    private static Map<String, Long> counts(Workbench bench, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        bench.engine()
                .query(
                        "SELECT CAST(\""
                                + column
                                + "\" AS VARCHAR), count(*) FROM prepared GROUP BY 1 ORDER BY 1")
                .rows()
                .forEach(row -> counts.put(row.text(0), row.count(1)));
        return counts;
    }

    static JsonNode expected(String recipe) {
        Path file = ReferenceData.results();
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(file))
                    .get(recipe.replace('-', '_'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
