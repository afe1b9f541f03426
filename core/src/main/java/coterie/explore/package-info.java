/// A first look at a table that was read.
@NullMarked
package coterie.explore;

import org.jspecify.annotations.NullMarked;
