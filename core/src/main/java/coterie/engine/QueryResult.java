package coterie.engine;

import java.util.List;
import java.util.Optional;

/// What a query returned.
///
/// @param columns names, in order
/// @param rows rows, in order
public record QueryResult(List<String> columns, List<Row> rows) {
    /// One row.
    ///
    /// @param values one a column, empty when NULL; each is a `Long`, `Double`, `BigDecimal`,
    ///   `BigInteger`, `Boolean`, `LocalDate`, `LocalDateTime` or `String`
    public record Row(List<Optional<Object>> values) {
        /// The value at position `column`, from 0; empty when NULL.
        public Optional<Object> at(int column) {
            return values.get(column);
        }

        /// The number at a position; NaN when NULL.
        public double number(int column) {
            return at(column)
                    .map(value ->
                            switch (value) {
                                case Number number -> number.doubleValue();
                                case Boolean flag -> flag ? 1.0 : 0.0;
                                default -> throw wrong(value, "a number");
                            })
                    .orElse(Double.NaN);
        }

        /// The whole number at a position; 0 when NULL.
        public long count(int column) {
            return at(column)
                    .map(value ->
                            switch (value) {
                                case Long number -> number;
                                case Boolean flag -> flag ? 1L : 0L;
                                default -> throw wrong(value, "a whole number");
                            })
                    .orElse(0L);
        }

        /// The text at a position; empty text when NULL.
        public String text(int column) {
            return at(column).map(Object::toString).orElse("");
        }

        private static IllegalStateException wrong(Object value, String wanted) {
            return new IllegalStateException(value + " is not " + wanted);
        }
    }

    /// The only row of an answer that has exactly one.
    public Row only() {
        if (rows.size() != 1) {
            throw new IllegalStateException("expected one row, found " + rows.size());
        }
        return rows.getFirst();
    }
}
