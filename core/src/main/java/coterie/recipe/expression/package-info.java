/// What users compute, as a tree with one meaning in every engine.
@NullMarked
package coterie.recipe.expression;

import org.jspecify.annotations.NullMarked;
