/// Everything a run found, as a record of stages.
@NullMarked
package coterie.study;

import org.jspecify.annotations.NullMarked;
