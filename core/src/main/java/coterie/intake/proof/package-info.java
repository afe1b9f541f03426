/// What texts mean, proven from all values of a column; of two readings none is guessed.
@NullMarked
package coterie.intake.proof;

import org.jspecify.annotations.NullMarked;
