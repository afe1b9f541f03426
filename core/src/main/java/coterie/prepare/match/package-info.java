/// Which source column is which of a recipe's names.
@NullMarked
package coterie.prepare.match;

import org.jspecify.annotations.NullMarked;
