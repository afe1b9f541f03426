/// The list of ways to group points.
@NullMarked
package coterie.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
