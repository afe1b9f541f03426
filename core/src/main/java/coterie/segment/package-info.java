/// Which segments, and how many.
@NullMarked
package coterie.segment;

import org.jspecify.annotations.NullMarked;
