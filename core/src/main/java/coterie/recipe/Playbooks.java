package coterie.recipe;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
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

    /// The playbook of a name, or in a file.
    ///
    /// @throws CoterieException `RECIPE_UNKNOWN` with the nearest names, or `RECIPE_INVALID`
    public static Playbook find(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return PlaybookReader.read(nameOrFile, yaml(nameOrFile));
        }
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return PlaybookReader.read(file.getFileName().toString(), Recipes.text(file));
        }
        throw new CoterieException(
                FaultCode.RECIPE_UNKNOWN,
                "There is no playbook \""
                        + nameOrFile
                        + "\": no file of that name, and among the shipped playbooks "
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
