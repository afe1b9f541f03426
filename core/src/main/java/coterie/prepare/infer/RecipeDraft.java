package coterie.prepare.infer;

import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.RecipeWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/// The recipe of a source to start from: inferred, with a comment for everything somebody may want
/// to change.
public final class RecipeDraft {
    private RecipeDraft() {}

    /// The YAML text; without the comments it is the inferred recipe.
    ///
    /// @throws coterie.fault.CoterieException `NO_FEATURES` as [RecipeInference#infer]
    public static String write(Reading reading) {
        Recipe recipe = RecipeInference.infer(reading);
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column column : reading.columns()) {
            columns.put(column.name(), words(column));
        }
        return RecipeWriter.write(recipe, columns);
    }

    private static String words(Column column) {
        String missing = column.missing() == 0 ? "" : ", " + column.missing() + " missing";
        String reason = column.roleReason().isEmpty() ? "" : column.roleReason() + "; ";
        return reason + column.distinct() + " different values" + missing;
    }
}
