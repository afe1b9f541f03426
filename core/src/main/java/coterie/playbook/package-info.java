/// Rules that turn traits into words and actions.
@NullMarked
package coterie.playbook;

import org.jspecify.annotations.NullMarked;
