/// The answer in one screen.
@NullMarked
package coterie.page.answer;

import org.jspecify.annotations.NullMarked;
