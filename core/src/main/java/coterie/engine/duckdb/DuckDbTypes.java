package coterie.engine.duckdb;

import coterie.recipe.expression.Kind;
import java.util.Optional;

/// What DuckDB calls the kinds of values.
final class DuckDbTypes {
    private DuckDbTypes() {}

    /// The kind a type holds; absent for lists and the like.
    static Optional<Kind> kind(String type) {
        if (type.startsWith("DECIMAL")) {
            return Optional.of(Kind.NUMBER);
        }
        return switch (type) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT" ->
                    Optional.of(Kind.INTEGER);
            case "FLOAT", "DOUBLE" -> Optional.of(Kind.NUMBER);
            case "BOOLEAN" -> Optional.of(Kind.BOOLEAN);
            case "DATE" -> Optional.of(Kind.DATE);
            case "TIMESTAMP",
                    "TIMESTAMP_S",
                    "TIMESTAMP_MS",
                    "TIMESTAMP_NS",
                    "TIMESTAMP WITH TIME ZONE" ->
                    Optional.of(Kind.TIMESTAMP);
            case "VARCHAR", "UUID", "TIME" -> Optional.of(Kind.TEXT);
            default -> Optional.empty();
        };
    }
}
