/// What a recipe does to a row, one record a kind of step.
@NullMarked
package coterie.recipe.step;

import org.jspecify.annotations.NullMarked;
