package coterie.engine;

import java.util.List;
import java.util.Optional;

/// What a query returned.
///
/// @param columns names, in order
/// @param rows rows, in order
public record Answer(List<String> columns, List<Row> rows) {
    /// One row; a value is a `Long`, `Double`, `BigDecimal`, `BigInteger`, `Boolean`, `LocalDate`,
    /// `LocalDateTime` or `String`.
    public interface Row {
        /// The value at position `column`, from 0; empty when NULL.
        Optional<Object> at(int column);

        /// The number at a position; NaN when NULL.
        double number(int column);

        /// The whole number at a position.
        long count(int column);

        /// The text at a position; empty text when NULL.
        String text(int column);
    }

    /// The only row of an answer that has exactly one.
    public Row only() {
        if (rows.size() != 1) {
            throw new IllegalStateException("expected one row, found " + rows.size());
        }
        return rows.getFirst();
    }
}
