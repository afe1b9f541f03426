/// How a source was read, with the evidence.
@NullMarked
package coterie.intake;

import org.jspecify.annotations.NullMarked;
