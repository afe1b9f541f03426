/// The forms a study is published in.
@NullMarked
package coterie.publish;

import org.jspecify.annotations.NullMarked;
