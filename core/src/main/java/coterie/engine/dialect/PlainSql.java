package coterie.engine.dialect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Conditions as SQL that every dialect reads alike: for people to take along, not for an engine.
public final class PlainSql {
    private PlainSql() {}

    /// A range of a column; at least one end is there.
    public static String range(String column, Optional<Double> atLeast, Optional<Double> below) {
        String name = Sql.name(column);
        String low = atLeast.map(end -> name + " >= " + number(end)).orElse("");
        String high = below.map(end -> name + " < " + number(end)).orElse("");
        return low.isEmpty() || high.isEmpty() ? low + high : low + " AND " + high;
    }

    /// True where all are.
    public static String all(List<String> conditions) {
        return String.join(" AND ", conditions);
    }

    /// True where one is; of none, false.
    public static String any(List<String> conditions) {
        return conditions.isEmpty() ? "FALSE" : "(" + String.join(") OR (", conditions) + ")";
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).toPlainString();
    }
}
