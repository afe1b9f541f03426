/// The recipe of a source nobody wrote one for.
@NullMarked
package coterie.prepare.infer;

import org.jspecify.annotations.NullMarked;
