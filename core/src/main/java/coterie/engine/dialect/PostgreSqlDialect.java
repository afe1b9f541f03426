package coterie.engine.dialect;

import coterie.recipe.expression.Kind;
import java.math.BigDecimal;

/// PostgreSQL 13 and newer.
record PostgreSqlDialect() implements SqlDialect {
    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public String number(BigDecimal value) {
        return "CAST(" + Exact.digits(value) + " AS DOUBLE PRECISION)";
    }

    @Override
    public String type(Kind kind) {
        return switch (kind) {
            case NUMBER -> "DOUBLE PRECISION";
            case TEXT, MISSING -> "TEXT";
            default -> SqlDialect.super.type(kind);
        };
    }

    @Override
    public String days(String later, String earlier) {
        return "CAST(" + later + " - " + earlier + " AS BIGINT)";
    }

    @Override
    public String shifted(String date, String sign, String days) {
        return "(" + date + " " + sign + " CAST(" + days + " AS INTEGER))";
    }

    /// `round` of a double goes to even here.
    @Override
    public String rounded(String number) {
        return "(trunc(%1$s) + CASE WHEN abs(%1$s - trunc(%1$s)) >= 0.5 THEN sign(%1$s) ELSE 0 END)"
                .formatted(number);
    }

    /// There is no cast from truth values to big integers here.
    @Override
    public String counted(String truth) {
        return "CAST(CAST(" + truth + " AS INTEGER) AS BIGINT)";
    }

    @Override
    public String ordered(String text) {
        return text + " COLLATE \"C\"";
    }
}
