/// Fitted steps as SELECTs: of a preparation, a placement, a scoring, a question.
@NullMarked
package coterie.prepare.select;

import org.jspecify.annotations.NullMarked;
