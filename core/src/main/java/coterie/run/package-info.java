/// The one front door: a specification goes in, a study comes out and is published.
@NullMarked
package coterie.run;

import org.jspecify.annotations.NullMarked;
