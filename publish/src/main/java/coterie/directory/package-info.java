/// The directory a run is published in, which appears whole or not at all.
@NullMarked
package coterie.directory;

import org.jspecify.annotations.NullMarked;
