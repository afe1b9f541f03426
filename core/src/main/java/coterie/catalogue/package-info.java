/// The lists of what can be plugged in.
@NullMarked
package coterie.catalogue;

import org.jspecify.annotations.NullMarked;
