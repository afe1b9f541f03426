package coterie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {
    @TempDir Path folder;

    @Test
    void everyListedRecipeCanBeShownAndUsed() throws IOException {
        Typed listed = Typed.coterie("recipe", "list");
        assertThat(listed.lines()).contains("shopping-behaviour");
        for (String name : listed.lines().stream().filter(l -> !l.startsWith(" ")).toList()) {
            Typed shown = Typed.coterie("recipe", "show", name);
            assertThat(shown.out()).contains("recipe: " + name + "\n");
            Path copy = Files.writeString(folder.resolve(name + ".yaml"), shown.out());
            Typed checked = Typed.coterie("recipe", "check", copy.toString());
            assertThat(checked.err()).isEmpty();
            assertThat(checked.out()).startsWith(name + " can be used: ");
        }
    }

    @Test
    void aRecipeWrittenForAFileCanBeUsed() throws IOException {
        Path file = folder.resolve("customers.csv");
        Typed.coterie("sample", "customers", "--rows", "50", "--out", file.toString());
        Path recipe = folder.resolve("mine.yaml");
        Typed typed = Typed.coterie("recipe", "init", file.toString(), "--out", recipe.toString());
        assertThat(typed.exitCode()).isZero();
        assertThat(Typed.coterie("recipe", "init", file.toString()).out())
                .isEqualTo(Files.readString(recipe));
        assertThat(Typed.coterie("recipe", "check", recipe.toString()).exitCode()).isZero();
    }

    @Test
    void everyFaultOfARecipeIsNamedWithItsLine() throws IOException {
        Path recipe =
                Files.writeString(
                        folder.resolve("mine.yaml"), "recipe: mine\nfeatures: [Age]\nstep: []\n");
        Typed typed = Typed.coterie("recipe", "check", recipe.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("mine.yaml").contains("3").contains("steps");
    }

    @Test
    void aRecipeSaysHowItsFileIsReadAndWhatIsPublished() throws IOException {
        StringBuilder csv = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            csv.append(i).append('|').append(20 + i % 37).append('|').append(i * 7 % 50);
            csv.append(",5\n");
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), csv);
        Path recipe =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        """
                        recipe: mine
                        source: { delimiter: '|', header: false, decimal: comma }
                        features: [column_2, column_3]
                        segments: { k: 2, compare: 2..3 }
                        outputs: [segments.csv]
                        """);
        Path out = folder.resolve("out");
        String[] run = {
            "run", file.toString(), "--recipe", recipe.toString(), "--out", out.toString()
        };
        Typed typed = Typed.coterie(run);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(out)
                .isDirectoryContaining("glob:**segments.csv")
                .isDirectoryNotContaining("glob:**report.html");
        assertThat(out.resolve("study.json")).content().contains("\"read\": 60");
        assertThat(out.resolve("recipe.yaml"))
                .content()
                .contains("source: { delimiter: '|', header: false, decimal: comma }");
    }

    @Test
    void anOutputThatNobodyPublishesIsAFaultOfTheRecipe() throws IOException {
        Path recipe =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        "recipe: mine\nfeatures: [a]\noutputs: [report.htm]\n");
        Typed typed = Typed.coterie("recipe", "check", recipe.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("report.htm").contains("did you mean report.html?");
    }

    @Test
    void aPlaybookThatLeadsNowhereOrSaysNothingIsNamedBeforeTheRun() throws IOException {
        Path recipe =
                Files.writeString(
                        folder.resolve("mine.yaml"),
                        "recipe: mine\nfeatures: [a]\nplaybook: generl\n");
        Typed typed = Typed.coterie("recipe", "check", recipe.toString());
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("generl").contains("did you mean general?");

        Path playbook =
                Files.writeString(
                        folder.resolve("words.yaml"),
                        "playbook: words\nrules:\n  - when: { income: '>= 0' }\n    name: All\n");
        Files.writeString(recipe, "recipe: mine\nfeatures: [a]\nplaybook: " + playbook + "\n");
        Typed idle = Typed.coterie("recipe", "check", recipe.toString());
        assertThat(idle.exitCode()).isEqualTo(2);
        assertThat(idle.err()).contains("words.yaml").contains("holds for every segment");
    }
}
