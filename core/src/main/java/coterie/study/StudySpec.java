package coterie.study;

import coterie.intake.DataFile;
import coterie.intake.Source;
import coterie.recipe.Recipe;
import coterie.recipe.SourceHints;
import java.util.Optional;

/// Everything a run is told.
///
/// @param source where the customers are, and how to read them
/// @param recipe what to do; absent means inferred from the data
/// @param search what is asked of the search for segments
/// @param handing what may be handed out, and to whom
/// @param seed of every random choice
/// @param threads worker threads; changes no result
public record StudySpec(
        Source source,
        Optional<Recipe> recipe,
        SearchOptions search,
        HandingOptions handing,
        long seed,
        int threads) {
    /// Puts what the recipe says about reading into the source, where the user said nothing.
    public StudySpec {
        if (source instanceof DataFile file && recipe.isPresent()) {
            source = new DataFile(file.path(), file.options().or(recipe.get().input().source()));
        }
    }

    /// A recipe with what the user asked for, also about reading, put over what it says.
    public Recipe over(Recipe recipe) {
        SourceHints read =
                source instanceof DataFile file ? file.options().hints() : recipe.input().source();
        return handing.over(recipe).withSource(read).with(search.over(recipe.segments()));
    }
}
