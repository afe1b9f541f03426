package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.engine.QueryResult;
import coterie.prepare.select.Questions;
import coterie.recipe.yaml.Recipes;
import coterie.testing.ReferenceData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the recipes ask of the customers as read, against the figures the studies found.
class ExplorationTest {
    /// The answers of a recipe, by the name of the question.
    private record Said(Map<String, QueryResult> answers) {
        static Said of(String recipe, String file) {
            try (Workbench bench = Workbench.real(file)) {
                Map<String, QueryResult> answers = new LinkedHashMap<>();
                Questions.ask(Recipes.shipped(recipe), bench.reading(), bench.engine())
                        .forEach(said -> answers.put(said.question().name(), said.answer()));
                return new Said(answers);
            }
        }

        QueryResult answer(String question) {
            QueryResult answer = answers.get(question);
            if (answer == null) {
                throw new AssertionError(question + " is not among " + answers.keySet());
            }
            return answer;
        }

        double number(String question, int row, String column) {
            QueryResult answer = answer(question);
            assertThat(answer.columns()).contains(column);
            return answer.rows().get(row).number(answer.columns().indexOf(column));
        }

        /// First column → another.
        Map<String, Long> counts(String question, String column) {
            QueryResult answer = answer(question);
            Map<String, Long> counts = new LinkedHashMap<>();
            answer.rows()
                    .forEach(row ->
                            counts.put(row.text(0), row.count(answer.columns().indexOf(column))));
            return counts;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ReferenceData.CUSTOMERS, "customer-personality/comma-currency-mdy.csv"})
    void theFirstStudy(String file) {
        JsonNode found = ReferenceStudiesTest.expected("demographic-bins").get("exploration");
        Said said = Said.of("demographic-bins", file);
        assertThat(said.number("Birth years", 0, "mean"))
                .isCloseTo(found.at("/birth_year/mean").asDouble(), within(.005));
        same(said, "Birth years", "earliest", found.at("/birth_year/min"));
        same(said, "Birth years", "latest", found.at("/birth_year/max"));
        same(said, "Income", "customers", found.at("/income/base"));
        same(said, "Income", "missing", found.at("/income/missing"));
        assertThat(said.number("Income", 0, "mean"))
                .isCloseTo(found.at("/income/mean").asDouble(), within(.005));
        same(said, "Income", "lowest", found.at("/income/min"));
        same(said, "Income", "highest", found.at("/income/max"));
        same(said, "Most frequent income", "Income", found.at("/income/mode"));
        same(said, "Most frequent income", "customers", found.at("/income/mode_count"));
        assertThat(said.counts("Education", "customers"))
                .isEqualTo(counts(found.get("education_counts")));
        assertThat(said.counts("Marital status", "customers"))
                .isEqualTo(counts(found.get("marital_status_counts")));
        same(said, "Duplicate ids", "duplicates", found.get("duplicate_ids"));
        JsonNode alike =
                file.equals(ReferenceData.CUSTOMERS)
                        ? found.get("rows_equal_but_for_id")
                        : found.at("/rows_equal_but_for_id/with_country_column");
        same(said, "Customers alike but for the id", "customers", alike.get("rows"));
        same(said, "Customers alike but for the id", "groups", alike.get("groups"));
        same(said, "Customers alike but for the id", "surplus", alike.get("surplus"));
        String homes = "Homes with children";
        same(said, homes, "with_kids", found.at("/homes_with_kids/count"));
        same(said, homes, "kids_pct", found.at("/homes_with_kids/pct"));
        same(said, homes, "with_teens", found.at("/homes_with_teens/count"));
        same(said, homes, "teens_pct", found.at("/homes_with_teens/pct"));
        same(said, homes, "with_both", found.at("/homes_with_kids_and_teens/count"));
        same(said, homes, "both_pct", found.at("/homes_with_kids_and_teens/pct"));
        same(
                said,
                "Children that Bothhome misses",
                "homes",
                found.get("homes_with_any_child_that_bothhome_misses"));
        same(said, "Recency", "mean_days", found.get("mean_recency"));
        assertThat(said.counts("Spend by category", "spend").values())
                .containsExactlyElementsOf(counts(found.get("spend_by_category")).values());
        same(said, "Purchases with a deal", "deals", found.at("/deal_share/deals"));
        same(
                said,
                "Purchases with a deal",
                "purchases",
                found.at("/deal_share/deals_web_catalog_store"));
        same(said, "Purchases with a deal", "pct", found.at("/deal_share/pct"));
        for (int campaign = 1; campaign <= 5; campaign++) {
            JsonNode one = found.at("/campaigns/AcceptedCmp" + campaign);
            assertThat(said.number("Campaigns", campaign - 1, "accepted"))
                    .isEqualTo(one.get("accepted").asDouble());
            assertThat(said.number("Campaigns", campaign - 1, "rate_pct"))
                    .isEqualTo(one.get("rate_pct").asDouble());
        }
        JsonNode several = found.get("accepted_more_than_one_of_campaigns_1_to_5");
        same(said, "Accepted more than one campaign", "customers", several.get("count"));
        same(said, "Accepted more than one campaign", "pct", several.get("pct"));
    }

    @Test
    void theThirdStudy() {
        JsonNode found = ReferenceStudiesTest.expected("buyer-personas").get("exploration");
        Said said = Said.of("buyer-personas", ReferenceData.CUSTOMERS);
        same(said, "Customers inside the fences", "customers", found.get("base"));
        int row = 0;
        for (var band : found.get("age_bands").properties()) {
            assertThat(said.answer("Age bands").rows().get(row).text(0)).isEqualTo(band.getKey());
            assertThat(said.number("Age bands", row, "youngest"))
                    .isEqualTo(band.getValue().get("from").asDouble());
            assertThat(said.number("Age bands", row, "oldest"))
                    .isEqualTo(band.getValue().get("to").asDouble());
            assertThat(said.number("Age bands", row++, "customers"))
                    .isEqualTo(band.getValue().get("count").asDouble());
        }
        found.get("marital")
                .properties()
                .forEach(level ->
                        assertThat(said.counts("Households", "customers"))
                                .containsEntry(
                                        level.getKey().replace('_', ' '),
                                        level.getValue().get("count").asLong()));
        found.get("education")
                .properties()
                .forEach(level ->
                        assertThat(said.counts("Schooling", "customers"))
                                .containsEntry(
                                        level.getKey(), level.getValue().get("count").asLong()));
        JsonNode buyers = found.get("buyer_types");
        for (int quartile = 1; quartile <= 3; quartile++) {
            same(
                    said,
                    "Quartiles of spend",
                    "q" + quartile,
                    buyers.get("quartiles").get(quartile - 1));
        }
        for (String type : List.of("Low", "Regular", "Good", "VIP")) {
            same(
                    said,
                    "Quartiles of spend",
                    type.toLowerCase(java.util.Locale.ROOT),
                    buyers.get("counts").get(type));
        }
    }

    @Test
    void theFiveMostFrequentPersonasOfTheThirdStudy() {
        JsonNode found = ReferenceStudiesTest.expected("buyer-personas").get("exploration");
        Said said = Said.of("buyer-personas", ReferenceData.CUSTOMERS);
        String question = "The five most frequent personas";
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("customers", "customers");
        columns.put("median_age", "median_age");
        columns.put("mean_income_per_month", "mean_income");
        for (String same :
                List.of(
                        "mean_children",
                        "mean_recency",
                        "mean_spend",
                        "mean_purchases",
                        "mean_deals",
                        "mean_web_visits",
                        "mean_campaigns_accepted")) {
            columns.put(same, same);
        }
        double pct = 0;
        for (int row = 0; row < 5; row++) {
            JsonNode card = found.get("persona_cards").get(row);
            QueryResult.Row answer = said.answer(question).rows().get(row);
            assertThat(answer.text(0)).isEqualTo(card.get("age").asString());
            assertThat(answer.text(1)).isEqualTo(card.get("marital").asString().replace('_', ' '));
            assertThat(answer.text(2)).isEqualTo(card.get("education").asString());
            for (var column : columns.entrySet()) {
                assertThat(said.number(question, row, column.getValue()))
                        .as(column.getKey())
                        .isEqualTo(card.get(column.getKey()).asDouble());
            }
            for (var type : card.get("buyer_type_counts").properties()) {
                assertThat(
                                said.number(
                                        question,
                                        row,
                                        type.getKey().toLowerCase(java.util.Locale.ROOT)))
                        .isEqualTo(type.getValue().asDouble());
            }
            pct += said.number(question, row, "pct");
        }
        assertThat(pct).isCloseTo(found.at("/five_most_frequent/pct").asDouble(), within(3e-4));
    }

    @Test
    void theFifthStudy() {
        JsonNode found = ReferenceStudiesTest.expected("full-pipeline").get("exploration");
        Said said = Said.of("full-pipeline", ReferenceData.CUSTOMERS);
        assertThat(said.answer("First customers").rows()).hasSize(5);
        same(said, "Missing values", "customers", found.get("base"));
        same(said, "Missing values", "Income", found.at("/missing/Income"));
        same(said, "Median income", "median", found.get("income_median"));
        same(said, "Median income", "lower_fence", found.at("/income_fences/0"));
        same(said, "Median income", "upper_fence", found.at("/income_fences/1"));
        assertThat(firsts(said.answer("Incomes above the fence")))
                .isEqualTo(numbers(found.get("incomes_removed")));
        assertThat(firsts(said.answer("Customers of a hundred years")))
                .isEqualTo(numbers(found.get("birth_years_removed")));
        same(said, "Days as customer", "fewest", found.at("/days_as_customer/min"));
        same(said, "Days as customer", "most", found.at("/days_as_customer/max"));
    }

    private static void same(Said said, String question, String column, JsonNode found) {
        assertThat(said.number(question, 0, column))
                .as("%s of %s", column, question)
                .isEqualTo(found.asDouble());
    }

    private static List<Long> firsts(QueryResult answer) {
        return answer.rows().stream().map(row -> row.count(0)).toList();
    }

    private static List<Long> numbers(JsonNode nodes) {
        List<Long> numbers = new ArrayList<>();
        nodes.forEach(node -> numbers.add(node.asLong()));
        return numbers;
    }

    private static Map<String, Long> counts(JsonNode nodes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        nodes.properties().forEach(node -> counts.put(node.getKey(), node.getValue().asLong()));
        return counts;
    }
}
