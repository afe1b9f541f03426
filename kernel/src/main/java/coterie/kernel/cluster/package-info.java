/// Ways to group points.
@NullMarked
package coterie.kernel.cluster;

import org.jspecify.annotations.NullMarked;
