/// Words that rest on traits.
@NullMarked
package coterie.persona;

import org.jspecify.annotations.NullMarked;
