/// CSV: one table a file.
@NullMarked
package coterie.table;

import org.jspecify.annotations.NullMarked;
