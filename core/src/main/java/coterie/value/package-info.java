/// What segments are worth, and whom to contact.
@NullMarked
package coterie.value;

import org.jspecify.annotations.NullMarked;
