package coterie.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.recipe.RecipeReader;
import coterie.recipe.Recipes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"semicolon-bom-iso.csv", "comma-currency-mdy.csv"})
    void theFirstStudysCardsAreAnsweredAsPublished(String file) {
        try (Workbench bench = Workbench.real("customer-personality/" + file)) {
            Map<String, List<String>> answers =
                    Questions.ask(
                                    Recipes.shipped("demographic-bins"),
                                    bench.reading(),
                                    bench.engine())
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            answered -> answered.question().name(),
                                            QuestionsTest::lines));
            assertThat(answers.get("Birth years")).containsExactly("1968.81|1893|1996");
            assertThat(answers.get("Income")).containsExactly("2216|24|52247.25|1730|666666");
            assertThat(answers.get("Most frequent income")).containsExactly("7500|12");
            assertThat(answers.get("Education"))
                    .containsExactly(
                            "Graduation|1127", "PhD|486", "Master|370", "2n Cycle|203", "Basic|54");
            assertThat(answers.get("Marital status"))
                    .containsExactly(
                            "Married|864",
                            "Together|580",
                            "Single|480",
                            "Divorced|232",
                            "Widow|77",
                            "Alone|3",
                            "Absurd|2",
                            "YOLO|2");
            assertThat(answers.get("Duplicate ids")).containsExactly("0");
            assertThat(answers.get("Customers alike but for the id"))
                    .containsExactly(file.startsWith("comma") ? "94|47|47" : "358|176|182");
            assertThat(answers.get("Homes with children"))
                    .containsExactly("947|42.2768|1082|48.3036|427|19.0625");
            assertThat(answers.get("Children that Bothhome misses")).containsExactly("47");
            assertThat(answers.get("Recency")).containsExactly("49.1094");
            assertThat(answers.get("Spend by category"))
                    .containsExactly(
                            "Wines|680816",
                            "Meat|373968",
                            "Gold|98609",
                            "Fish|84057",
                            "Sweets|60621",
                            "Fruits|58917");
            assertThat(answers.get("Purchases with a deal")).containsExactly("5208|33291|15.6439");
            assertThat(answers.get("Campaigns"))
                    .containsExactly(
                            "1|144|6.4286",
                            "2|30|1.3393",
                            "3|163|7.2768",
                            "4|167|7.4554",
                            "5|163|7.2768");
            assertThat(answers.get("Accepted more than one campaign"))
                    .containsExactly("138|6.1607");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE customers",
                "SELECT 1; SELECT 2",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT nothing FROM customers"
            })
    void aQuestionIsOneSelectOverTheCustomersAndNothingElse(String sql) {
        String yaml =
                "recipe: test\nfeatures: [a]\nquestions:\n  Mine:\n    sql: \"" + sql + "\"\n";
        try (Workbench bench = Workbench.csv("a,b\n1,2\n2,3\n")) {
            assertThatThrownBy(() ->
                            Questions.ask(
                                    RecipeReader.read("test", yaml),
                                    bench.reading(),
                                    bench.engine()))
                    .hasMessageStartingWith("The recipe's question \"Mine\": The query cannot");
        }
    }

    private static List<String> lines(Questions.Answered answered) {
        int width = answered.answer().columns().size();
        return answered.answer().rows().stream()
                .map(row ->
                        IntStream.range(0, width)
                                .mapToObj(row::text)
                                .collect(Collectors.joining("|")))
                .toList();
    }
}
