/// The list of everything this module publishes.
@NullMarked
package coterie.publish.catalogue;

import org.jspecify.annotations.NullMarked;
