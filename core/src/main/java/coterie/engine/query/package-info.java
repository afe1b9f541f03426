/// What can be asked of a table, as data that every engine understands.
@NullMarked
package coterie.engine.query;

import org.jspecify.annotations.NullMarked;
