/// PostgreSQL as a place customers come from.
@NullMarked
package coterie.engine.postgresql;

import org.jspecify.annotations.NullMarked;
