/// How the number of segments was chosen, and the customers one by one.
@NullMarked
package coterie.page.choice;

import org.jspecify.annotations.NullMarked;
