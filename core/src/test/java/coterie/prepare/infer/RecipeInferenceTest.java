package coterie.prepare.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.Workbench;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.RecipeWriter;
import coterie.testing.ReferenceData;
import org.junit.jupiter.api.Test;

class RecipeInferenceTest {
    @Test
    void theCustomerFileGetsItsFeaturesByRoleAndKeepsEveryCustomer() {
        try (Workbench bench = Workbench.real(ReferenceData.CUSTOMERS)) {
            Recipe recipe = RecipeInference.infer(bench.reading());
            assertThat(recipe.making().features())
                    .contains("Age", "Income", "MntWines", "NumWebPurchases", "Recency")
                    .doesNotContain("ID", "Year_Birth", "Z_Revenue", "AcceptedCmp1", "Response");
            Prepared prepared = bench.prepare(recipe);
            assertThat(prepared.table().rows()).isEqualTo(2240);
            assertThat(prepared.alarms()).isEmpty();
            Ledger.Line fill = prepared.ledger().lines().get(1);
            assertThat(fill.step()).isEqualTo("fill missing Income with the median 51381.5");
            assertThat(fill.valuesChanged()).isEqualTo(24);
            assertThat(prepared.fitted().asOf()).hasToString("Optional[2014-06-29]");
        }
    }

    @Test
    void theRecipeAsRunPreparesAgainToTheSameBytes() {
        try (Workbench first = Workbench.real(ReferenceData.CUSTOMERS);
                Workbench second = Workbench.real(ReferenceData.CUSTOMERS)) {
            Prepared prepared = first.prepare(RecipeInference.infer(first.reading()));
            String written = RecipeWriter.write(prepared.fitted().recipe());
            Prepared again = second.prepare(RecipeReader.read("recipe.yaml", written));
            assertThat(again.fitted()).isEqualTo(prepared.fitted());
            assertThat(again.ledger()).isEqualTo(prepared.ledger());
            assertThat(again.sql()).isEqualTo(prepared.sql());
            assertThat(again.columns()).isEqualTo(prepared.columns());
            assertThat(RecipeWriter.write(again.fitted().recipe())).isEqualTo(written);
        }
    }

    @Test
    void theOneRevenueIsProposedAndOneOfSeveralIsNot() {
        try (Workbench one = Workbench.csv("id,Umsatz,cost\n1,5,2\n2,8,3\n3,9,7\n");
                Workbench two =
                        Workbench.csv("id,amount_paid,amount_open\n1,5,2\n2,8,3\n3,9,7\n")) {
            assertThat(RecipeInference.infer(one.reading()).making().revenue())
                    .hasValueSatisfying(revenue -> assertThat(revenue.text()).isEqualTo("Umsatz"));
            assertThat(RecipeInference.infer(two.reading()).making().revenue()).isEmpty();
        }
        try (Workbench lines =
                Workbench.csv("id,unit_price,total\n1,5.5,11.0\n2,8.5,8.5\n3,9.1,27.3\n")) {
            assertThat(RecipeInference.infer(lines.reading()).making().revenue())
                    .hasValueSatisfying(revenue -> assertThat(revenue.text()).isEqualTo("total"));
        }
    }

    @Test
    void rowsThatRepeatAnIdAreNotCalledCustomersAndKeepIt() {
        try (Workbench bench = Workbench.csv("id,spend\n1,5\n1,8\n3,9\n")) {
            Recipe recipe = RecipeInference.infer(bench.reading());
            assertThat(recipe.heading().unit()).isEqualTo(Noun.of("row"));
            Prepared prepared = bench.prepare(recipe);
            assertThat(prepared.id()).isEmpty();
            assertThat(prepared.repeatedId()).hasValue("id");
        }
    }

    @Test
    void rowsWithTheIdOfAnOrderAreOrders() {
        try (Workbench bench = Workbench.csv("Order ID,price\n1,5\n2,8\n3,9\n")) {
            assertThat(RecipeInference.infer(bench.reading()).heading().unit())
                    .isEqualTo(Noun.of("order"));
        }
    }

    @Test
    void aFileWithoutAmountsHasNothingToMakeSegmentsFrom() {
        try (Workbench bench = Workbench.csv("name,town\nann,x\nbob,y\ncid,x\ndan,y\n")) {
            assertThatThrownBy(() -> RecipeInference.infer(bench.reading()))
                    .hasMessageContaining("could tell customers apart");
        }
    }
}
