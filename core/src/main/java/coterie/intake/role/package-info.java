/// What a column means: its name, its values, its role.
@NullMarked
package coterie.intake.role;

import org.jspecify.annotations.NullMarked;
