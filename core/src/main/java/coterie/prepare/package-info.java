/// Steps learn their constants, then are one SELECT with a ledger.
@NullMarked
package coterie.prepare;

import org.jspecify.annotations.NullMarked;
