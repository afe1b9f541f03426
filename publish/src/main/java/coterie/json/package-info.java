/// `study.json`: everything found, for programs. One part of it a file.
@NullMarked
package coterie.json;

import org.jspecify.annotations.NullMarked;
