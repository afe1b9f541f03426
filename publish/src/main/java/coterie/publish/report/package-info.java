/// The report: one self-contained page for people.
@NullMarked
package coterie.publish.report;

import org.jspecify.annotations.NullMarked;
