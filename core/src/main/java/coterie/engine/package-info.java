/// Where tables live: the contract of an engine and of its tables.
@NullMarked
package coterie.engine;

import org.jspecify.annotations.NullMarked;
