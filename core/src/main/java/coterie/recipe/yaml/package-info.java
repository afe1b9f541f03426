/// Recipes as YAML, read with every fault at its line and written with every default.
@NullMarked
package coterie.recipe.yaml;

import org.jspecify.annotations.NullMarked;
