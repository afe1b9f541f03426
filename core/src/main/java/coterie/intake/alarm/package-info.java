/// What the reader of a source should know about it.
@NullMarked
package coterie.intake.alarm;

import org.jspecify.annotations.NullMarked;
