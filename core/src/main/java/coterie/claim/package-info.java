/// Reads prose about segments and says which of its claims the numbers bear out.
@NullMarked
package coterie.claim;

import org.jspecify.annotations.NullMarked;
