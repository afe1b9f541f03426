package coterie.recipe.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.recipe.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class RecipeReaderTest {
    public static final String EVERYTHING =
            """
            recipe: everything
            about: 'Every step there is: one of each.'
            source: { delimiter: tab, encoding: UTF-8, header: false, decimal: comma, date_order: dmy, sheet: One two, bad_cell: missing }
            as_of: 2014-06-29
            columns:
              ID: { role: id }
              Mnt Gold: [Gold, "gold: products"]
              Plain:
              Note: { optional: true }
            groups:
              spend: [a, b]
              more: [a, b, 'Annual Income (k$)']
            revenue: sum(spend)
            steps:
              - keep: "Income IS NOT NULL AND town <> 'A: b # c'"
                why: because
              - drop: "town IN ('x', 'y')"
              - derive: { Age: year(as_of) - Year_Birth }
              - derive:
                  Total: sum(spend)
                  'Half of it': Total / 2
              - fill: { Income: median, town: "'none'", a: 0, b: -1.5 }
                by: town
              - repair: Year_Birth
                values: { 1893: 1993 }
              - recode: Education
                as: Level
                levels:
                  1: [Graduation, Basic]
                  2: [PhD]
                others: missing
              - ordinal: Education
                as: Order
                levels: [Basic, 2n Cycle]
              - bin: Income
                as: Income_Bin
                edges: [24999, 39999.5]
              - bin: Total
                quantiles: 4
                closed: lower
                names: [Low, Regular, Good, VIP]
              - trim: [more]
                fence: 1.5
                limits: together
              - trim: a
                high_quantile: 0.9
              - cap: a
                least: 0
                most: 100
              - one_hot: town
                except: [x]
                weight: 1
              - one_hot: Education
              - shares: [spend]
              - drop_columns: constant
              - drop_columns: [Z]
              - rules:
                  young: Age < 30
                  old: Age >= 30
                as: persona
                otherwise: unknown
            features: [spend, Age]
            transform: { log: spend, yeo_johnson: [Age] }
            scale: range
            unscaled: [a]
            weights: { b: 0.5 }
            segments: { k: auto, compare: 1..12, restarts: 7, swaps: 9, beside: 4 }
            describe: [spend, town]
            earlier: [persona]
            campaigns: [c1]
            outcome: Response
            contact: { cost: 3, revenue: Worth of a yes }
            min_cell: 5
            playbook: orders
            outputs: [report.html]
            published:
              k: 2
              names: [One, Two]
              sizes: [3, 4]
              inertia: 1.5
              means:
                a: [1, 2.5]
              data: { rows: 7, fingerprint: abc }
            questions:
              Mean age:
                about: How old are they?
                sql: |
                  SELECT avg(Age)
                  FROM customers
            """;

    @Test
    void whatIsWrittenReadsBackEqualAndIsWrittenAlike() {
        Recipe recipe = RecipeReader.read("test", EVERYTHING);
        String written = RecipeWriter.write(recipe);
        Recipe again = RecipeReader.read("again", written);
        assertThat(again).as(written).isEqualTo(recipe);
        assertThat(RecipeWriter.write(again)).isEqualTo(written);
    }

    static java.util.List<String> shippedRecipes() {
        return Recipes.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shippedRecipes")
    void shippedRecipesReadBackEqual(String name) {
        Recipe recipe = Recipes.shipped(name);
        assertThat(recipe.heading().name()).isEqualTo(name);
        assertThat(RecipeReader.read(name, RecipeWriter.write(recipe))).isEqualTo(recipe);
    }

    @Test
    void saysEveryFaultAtOnceWithItsLineAndTheWordThatWasMeant() {
        assertThatThrownBy(() ->
                        RecipeReader.read(
                                "broken.yaml",
                                """
                                recipe: My Recipe
                                featurs: [a]
                                steps:
                                  - kep: a > 1
                                  - keep: (SELECT 1)
                                  - trim: a
                                columns:
                                  ID: { rol: id }
                                  B: { role: incomme }
                                segments: { k: 0, compare: 5..2 }
                                scale: standart
                                as_of: 31.12.2025
                                """))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining("The recipe broken.yaml cannot be used.")
                .hasMessageNotContaining("\"features\" is missing")
                .hasMessageContaining("line 1: the name is \"My Recipe\"")
                .hasMessageContaining("line 2: a recipe has no \"featurs\"; did you mean features?")
                .hasMessageContaining("line 4: a step begins with \"kep\"; did you mean keep")
                .hasMessageContaining("line 5: the expression \"(SELECT 1)\" contains")
                .hasMessageContaining("line 6: limits are said once")
                .hasMessageContaining("line 8: the column ID has no \"rol\"; did you mean role?")
                .hasMessageContaining("line 9: role is \"incomme\"; did you mean income?")
                .hasMessageContaining("line 10: k is \"0\"; expected a whole number from 1")
                .hasMessageContaining("line 10: compare is \"5..2\"")
                .hasMessageContaining("line 11: scale is \"standart\"; did you mean standard?")
                .hasMessageContaining("line 12: as_of is \"31.12.2025\"; expected a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just a text",
                "- a\n- list",
                "recipe: [unclosed",
                "recipe: a\nrecipe: b\nfeatures: [x]",
                "recipe: a\nfeatures: &x [a]\ndescribe: *x",
                "recipe: a\nfeatures: !!java.lang.String a",
                "recipe: a\nfeatures: [x]\n---\nrecipe: b",
                "recipe: a\nfeatures: [x, x]",
                "recipe: a\nfeatures: {x: y}",
                "\tx: 1"
            })
    void textsThatAreNoRecipeAreFaultsNotCrashes(String yaml) {
        assertThat(RecipeReader.check(yaml)).isNotEmpty();
    }

    @Test
    void theCauseIsSaidAndNotWhatFollowsFromIt() {
        assertThat(
                        RecipeReader.check(
                                """
                                recipe: a
                                featurs: [Age, Income]
                                weights: { Age: 2 }
                                published: { k: 2, means: { Age: [1, 2], Income: [1, 2] } }
                                """))
                .extracting(RecipeFault::message)
                .containsExactly("a recipe has no \"featurs\"; did you mean features?");
    }

    @Test
    void aMistypedFeatureIsNotSuggested() {
        assertThat(
                        RecipeReader.check(
                                """
                                recipe: a
                                features: [Age, Incom]
                                published: { k: 2, means: { Age: [1, 2], Income: [1, 2] } }
                                """))
                .extracting(RecipeFault::message)
                .containsExactly(
                        "means names \"Income\", which is not a feature; features has \"Incom\""
                                + " (line 2): write both as the column is called");
    }
}
