/// How anything in Coterie fails or warns.
@NullMarked
package coterie.fault;

import org.jspecify.annotations.NullMarked;
