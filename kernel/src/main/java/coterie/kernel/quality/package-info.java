/// How good and how real a grouping is: one index a file.
@NullMarked
package coterie.kernel.quality;

import org.jspecify.annotations.NullMarked;
