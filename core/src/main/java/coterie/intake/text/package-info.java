/// Bytes as records and fields: encoding, separators, quotes, header and footer.
@NullMarked
package coterie.intake.text;

import org.jspecify.annotations.NullMarked;
