package coterie.engine.dialect;

import java.math.BigDecimal;

/// DuckDB 2.
record DuckDbDialect() implements SqlDialect {
    @Override
    public String id() {
        return "duckdb";
    }

    /// Without an exponent a literal is a decimal here, and casting that may round twice.
    @Override
    public String number(BigDecimal value) {
        String digits = Exact.digits(value);
        return digits.contains("E") ? digits : digits + "e0";
    }

    @Override
    public String days(String later, String earlier) {
        return "date_diff('day', " + earlier + ", " + later + ")";
    }

    @Override
    public String shifted(String date, String sign, String days) {
        return "(" + date + " " + sign + " CAST(" + days + " AS INTEGER))";
    }

    @Override
    public String bytes(String text) {
        return "strlen(" + text + ")";
    }
}
