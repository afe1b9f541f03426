/// How it was found: what was read and what that cost, what to doubt, what the analyst needs.
@NullMarked
package coterie.page.found;

import org.jspecify.annotations.NullMarked;
