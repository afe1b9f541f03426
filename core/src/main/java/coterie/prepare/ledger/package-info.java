/// What each step costs, in rows and revenue.
@NullMarked
package coterie.prepare.ledger;

import org.jspecify.annotations.NullMarked;
