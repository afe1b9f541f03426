/// Options that several commands share.
@NullMarked
package coterie.cli.option;

import org.jspecify.annotations.NullMarked;
