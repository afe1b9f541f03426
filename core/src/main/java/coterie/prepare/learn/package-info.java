/// Steps learn their constants one after the other; `Preparation` is the way in.
@NullMarked
package coterie.prepare.learn;

import org.jspecify.annotations.NullMarked;
