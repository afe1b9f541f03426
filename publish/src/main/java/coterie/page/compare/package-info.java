/// Segments side by side: averages, spreads, tests, answers to campaigns, groups made before.
@NullMarked
package coterie.page.compare;

import org.jspecify.annotations.NullMarked;
