package coterie.prepare.select;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.prepare.Workbench;
import coterie.recipe.yaml.RecipeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
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
}
