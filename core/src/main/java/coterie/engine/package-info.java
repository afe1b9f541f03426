/// Where tables live and SQL runs.
@NullMarked
package coterie.engine;

import org.jspecify.annotations.NullMarked;
