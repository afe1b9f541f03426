/// The pages as HTML, each in one self-contained file.
@NullMarked
package coterie.html;

import org.jspecify.annotations.NullMarked;
