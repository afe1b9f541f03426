package coterie.study;

import coterie.recipe.Recipe;
import coterie.value.Reach;
import java.util.OptionalInt;

/// What the user says may be handed out, and whom a campaign reaches.
///
/// @param minCell the fewest customers a published figure may rest on; absent as the recipe says
/// @param reach how many customers can be contacted
public record HandingOptions(OptionalInt minCell, Reach reach) {
    /// Nothing is said.
    public static final HandingOptions NONE =
            new HandingOptions(OptionalInt.empty(), Reach.EVERYONE);

    /// A recipe with what was said put over it.
    Recipe over(Recipe recipe) {
        return minCell.isPresent() ? recipe.withMinCell(minCell.getAsInt()) : recipe;
    }
}
