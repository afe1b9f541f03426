/// The commands: parse, run, publish, say what was found.
@NullMarked
package coterie.cli;

import org.jspecify.annotations.NullMarked;
