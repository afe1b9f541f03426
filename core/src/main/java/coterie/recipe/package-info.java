/// What the user wants, as data: columns, steps, expressions, segments.
@NullMarked
package coterie.recipe;

import org.jspecify.annotations.NullMarked;
