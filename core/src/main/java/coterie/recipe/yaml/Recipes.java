package coterie.recipe.yaml;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.recipe.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The recipes that come with Coterie, and where `--recipe` leads.
public final class Recipes {
    /// Names of the shipped recipes.
    public static final List<String> SHIPPED =
            List.of(
                    "demographic-bins",
                    "shopping-behaviour",
                    "buyer-personas",
                    "sales-orders",
                    "mall",
                    "mall-with-age",
                    "full-pipeline");

    /// Larger files are not recipes.
    private static final long LARGEST = 1 << 20;

    private Recipes() {}

    /// The recipe of a name, or in a file.
    ///
    /// @param nameOrFile a shipped recipe's name, or the path of a YAML file
    /// @throws CoterieException `RECIPE_UNKNOWN` with the nearest names, or `RECIPE_INVALID`
    public static Recipe find(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (Files.isRegularFile(file)) {
            return RecipeReader.read(file.getFileName().toString(), text(file));
        }
        throw new CoterieException(
                FaultCode.RECIPE_UNKNOWN,
                "There is no recipe \""
                        + nameOrFile
                        + "\": no file of that name, nor a shipped one; "
                        + Nearest.sentence(nameOrFile, SHIPPED));
    }

    /// A shipped recipe.
    public static Recipe shipped(String name) {
        return RecipeReader.read(name, yaml(name));
    }

    /// The text of a shipped recipe.
    public static String yaml(String name) {
        try (InputStream in = Recipes.class.getResourceAsStream("/recipes/" + name + ".yaml")) {
            if (in == null) {
                throw new CoterieException(
                        FaultCode.RECIPE_UNKNOWN,
                        "There is no shipped recipe \""
                                + name
                                + "\"; "
                                + Nearest.sentence(name, SHIPPED));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CoterieException(
                    FaultCode.DEFECT, "The shipped recipe " + name + " cannot be read.", e);
        }
    }

    /// The text of a recipe file.
    ///
    /// @throws CoterieException `RECIPE_INVALID` where it is not readable text
    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw invalid(file, "is larger than 1 MB", null);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw invalid(file, "is not UTF-8 text", e);
        } catch (IOException e) {
            throw invalid(file, "cannot be read", e);
        }
    }

    private static CoterieException invalid(
            Path file, String what, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "The recipe " + file + " " + what + "; expected a YAML file.";
        return cause == null
                ? new CoterieException(FaultCode.RECIPE_INVALID, message)
                : new CoterieException(FaultCode.RECIPE_INVALID, message, cause);
    }
}
