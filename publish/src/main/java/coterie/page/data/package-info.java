/// What the data looks like, before anyone speaks of segments: of a study, or of a table just read.
@NullMarked
package coterie.page.data;

import org.jspecify.annotations.NullMarked;
