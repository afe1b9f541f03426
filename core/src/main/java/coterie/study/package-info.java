/// The whole run: one record in, one record out.
@NullMarked
package coterie.study;

import org.jspecify.annotations.NullMarked;
