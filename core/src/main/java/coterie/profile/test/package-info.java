/// How segments differ, tested where a test means something.
@NullMarked
package coterie.profile.test;

import org.jspecify.annotations.NullMarked;
