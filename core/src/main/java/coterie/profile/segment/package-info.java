/// One record a segment: its size, its means, its traits, its answers.
@NullMarked
package coterie.profile.segment;

import org.jspecify.annotations.NullMarked;
