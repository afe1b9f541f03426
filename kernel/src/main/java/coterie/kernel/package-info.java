/// Customers as blocks of numbers, and the exact arithmetic every algorithm shares.
@NullMarked
package coterie.kernel;

import org.jspecify.annotations.NullMarked;
