/// Published studies of known data, set beside what is found now: guests of a study, not part of
/// its way.
@NullMarked
package coterie.published;

import org.jspecify.annotations.NullMarked;
