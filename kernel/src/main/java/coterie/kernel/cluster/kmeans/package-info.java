/// k-means: greedy starts on a sample, swaps, a ladder to all rows, a polish in double.
@NullMarked
package coterie.kernel.cluster.kmeans;

import org.jspecify.annotations.NullMarked;
