/// The terminal: what is said, how, and how it ends.
@NullMarked
package coterie.cli.terminal;

import org.jspecify.annotations.NullMarked;
