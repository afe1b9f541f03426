package coterie.study;

import coterie.intake.DataFile;
import coterie.intake.Reading;
import coterie.intake.Source;
import coterie.prepare.RecipeInference;
import coterie.recipe.Recipe;
import coterie.recipe.SegmentRule;
import coterie.value.Reach;
import java.util.Optional;
import java.util.OptionalInt;

/// Everything a run is told.
///
/// @param source where the customers are, and how to read them
/// @param recipe what to do; absent means inferred from the data
/// @param k the number of segments asked for; absent means as the recipe says
/// @param kMin smallest k compared, where the user said so
/// @param kMax largest k compared, where the user said so
/// @param restarts starts, where the user said so
/// @param swaps swaps a start, where the user said so
/// @param exactRestarts true when the user wants every start carried on to all rows
/// @param chooseK true when the user asked for `--k auto`: the recipe's k does not count
/// @param startPublished whether the published solution is the chosen one, where the data is
///   recognised
/// @param minCell the fewest customers a published figure may rest on, where the user said so
/// @param reach how many customers can be contacted
/// @param seed of every random choice
/// @param threads worker threads; changes no result
public record StudySpec(
        Source source,
        Optional<Recipe> recipe,
        OptionalInt k,
        boolean chooseK,
        OptionalInt kMin,
        OptionalInt kMax,
        OptionalInt restarts,
        OptionalInt swaps,
        boolean exactRestarts,
        boolean startPublished,
        OptionalInt minCell,
        Reach reach,
        long seed,
        int threads) {

    /// Puts what the recipe says about reading into the source, where the user said nothing.
    public StudySpec {
        if (source instanceof DataFile file && recipe.isPresent()) {
            source = new DataFile(file.path(), file.options().or(recipe.get().source()));
        }
    }

    /// The recipe to run: the given one or the one inferred from the data, with what the user asked
    /// for, also about reading, put over what it says.
    Recipe recipeFor(Reading reading) {
        Recipe base = recipe.orElseGet(() -> RecipeInference.infer(reading));
        SegmentRule rule = base.segments();
        Recipe asRead =
                source instanceof DataFile file ? base.withSource(file.options().hints()) : base;
        Recipe asked = minCell.isPresent() ? asRead.withMinCell(minCell.getAsInt()) : asRead;
        return asked.withSegments(
                new SegmentRule(
                        k.isPresent() || chooseK ? k : rule.k(),
                        kMin.orElse(rule.kMin()),
                        kMax.orElse(rule.kMax()),
                        restarts.orElse(rule.restarts()),
                        swaps.orElse(rule.swaps()),
                        exactRestarts || rule.exactRestarts(),
                        rule.beside()));
    }

    /// Who asked for the number of segments.
    String askedBy() {
        return k.isPresent() ? "the command line" : "the recipe";
    }
}
