package coterie.playbook;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.Recipes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The playbooks that come with Coterie, and where a recipe's `playbook` leads.
public final class Playbooks {
    /// Names of the shipped playbooks.
    public static final List<String> SHIPPED =
            List.of(
                    Recipe.GENERAL,
                    "demographic-bins",
                    "shopping-behaviour",
                    "buyer-personas",
                    "sales-orders",
                    "mall",
                    "full-pipeline");

    private Playbooks() {}

    /// The playbooks that speak where a recipe names one, the more special first: the general one
    /// stands behind every other.
    ///
    /// @throws CoterieException `RECIPE_UNKNOWN` with the nearest names, or `RECIPE_INVALID`
    public static List<PlaybookText> behind(String nameOrFile) {
        PlaybookText general = PlaybookText.of(Recipe.GENERAL, yaml(Recipe.GENERAL));
        return nameOrFile.equals(Recipe.GENERAL)
                ? List.of(general)
                : List.of(find(nameOrFile), general);
    }

    /// The playbook of a name, or in a file.
    ///
    /// @throws CoterieException `RECIPE_UNKNOWN` with the nearest names, or `RECIPE_INVALID`
    public static PlaybookText find(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return PlaybookText.of(nameOrFile, yaml(nameOrFile));
        }
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return PlaybookText.of(file.getFileName().toString(), Recipes.text(file));
        }
        throw new CoterieException(
                FaultCode.RECIPE_UNKNOWN,
                "There is no playbook \""
                        + nameOrFile
                        + "\": no file of that name, nor a shipped one; "
                        + Nearest.sentence(nameOrFile, SHIPPED));
    }

    /// The text of a shipped playbook.
    public static String yaml(String name) {
        try (InputStream in = Playbooks.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            if (in == null) {
                throw new CoterieException(
                        FaultCode.DEFECT, "The shipped playbook " + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.DEFECT, "The shipped playbook " + name + " cannot be read.", e);
        }
    }
}
