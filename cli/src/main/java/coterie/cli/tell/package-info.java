/// What was found, in lines.
@NullMarked
package coterie.cli.tell;

import org.jspecify.annotations.NullMarked;
