/// What the segments are worth, and whom to contact.
@NullMarked
package coterie.page.value;

import org.jspecify.annotations.NullMarked;
