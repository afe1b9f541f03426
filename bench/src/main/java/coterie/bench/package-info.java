/// What `bench/compare` and JMH measure.
@NullMarked
package coterie.bench;

import org.jspecify.annotations.NullMarked;
