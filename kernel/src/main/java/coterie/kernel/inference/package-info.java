/// Tests, corrections and shrinkage: what a difference between groups is worth.
@NullMarked
package coterie.kernel.inference;

import org.jspecify.annotations.NullMarked;
