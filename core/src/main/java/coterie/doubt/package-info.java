/// General checks of a study: each finds one kind of mistake and says it with its numbers.
@NullMarked
package coterie.doubt;

import org.jspecify.annotations.NullMarked;
