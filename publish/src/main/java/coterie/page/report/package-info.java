/// The report: its chapters in order.
@NullMarked
package coterie.page.report;

import org.jspecify.annotations.NullMarked;
