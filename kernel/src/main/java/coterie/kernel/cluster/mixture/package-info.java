/// Mixtures of Gaussians with diagonal covariances.
@NullMarked
package coterie.kernel.cluster.mixture;

import org.jspecify.annotations.NullMarked;
