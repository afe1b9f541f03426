/// How each kind of source is read into the engine; `Intake` is the way in.
@NullMarked
package coterie.intake.format;

import org.jspecify.annotations.NullMarked;
