/// A run at rest: what is kept of a study so that it can be opened again.
@NullMarked
package coterie.study.store;

import org.jspecify.annotations.NullMarked;
