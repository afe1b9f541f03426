/// The file that lives, and the placement of new customers.
@NullMarked
package coterie.model;

import org.jspecify.annotations.NullMarked;
