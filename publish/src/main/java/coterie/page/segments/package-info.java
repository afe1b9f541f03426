/// A page a segment, and what to do for each.
@NullMarked
package coterie.page.segments;

import org.jspecify.annotations.NullMarked;
