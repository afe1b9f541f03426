/// What sets a segment apart, with n.
@NullMarked
package coterie.profile;

import org.jspecify.annotations.NullMarked;
