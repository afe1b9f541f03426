package coterie.engine.dialect;

import coterie.recipe.expression.Kind;
import java.math.BigDecimal;

/// Spark SQL 3.4 and newer.
record SparkDialect() implements SqlDialect {
    @Override
    public String id() {
        return "spark";
    }

    @Override
    public String name(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    /// Spark reads backslashes in literals as escapes.
    @Override
    public String text(String value) {
        return '\'' + value.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    @Override
    public String number(BigDecimal value) {
        return "CAST('" + Exact.digits(value) + "' AS DOUBLE)";
    }

    @Override
    public String type(Kind kind) {
        String type = SqlDialect.super.type(kind);
        return type.equals("VARCHAR") ? "STRING" : type;
    }

    @Override
    public String days(String later, String earlier) {
        return "CAST(datediff(" + later + ", " + earlier + ") AS BIGINT)";
    }

    @Override
    public String shifted(String date, String sign, String days) {
        String function = sign.equals("+") ? "date_add" : "date_sub";
        return function + "(" + date + ", CAST(" + days + " AS INT))";
    }

    /// A sum of big integers is one itself here, and ends where it is too large.
    @Override
    public String sum(String number) {
        return "sum(CAST(" + number + " AS DECIMAL(38, 0)))";
    }
}
