/// The lists of everything pluggable in this module.
@NullMarked
package coterie.catalogue;

import org.jspecify.annotations.NullMarked;
