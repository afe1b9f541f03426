/// Segments in a few rules.
@NullMarked
package coterie.profile.rule;

import org.jspecify.annotations.NullMarked;
