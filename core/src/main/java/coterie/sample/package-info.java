/// Generated customers, for a first look and for measurements.
@NullMarked
package coterie.sample;

import org.jspecify.annotations.NullMarked;
