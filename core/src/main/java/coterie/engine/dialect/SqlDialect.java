package coterie.engine.dialect;

import coterie.engine.query.Query;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.math.BigDecimal;
import java.util.List;

/// How an SQL engine writes what a [coterie.recipe.expression.Expression] means.
///
/// The engines agree on most; each method is one place where the same text would mean different
/// things. What is rendered means the same everywhere: `/` divides in double precision, halves are
/// rounded away from zero, dates differ in whole days.
public sealed interface SqlDialect permits DuckDbDialect, PostgreSqlDialect, SparkDialect {
    static SqlDialect duckDb() {
        return new DuckDbDialect();
    }

    static SqlDialect postgreSql() {
        return new PostgreSqlDialect();
    }

    static SqlDialect spark() {
        return new SparkDialect();
    }

    /// `duckdb`, `postgresql`, `spark`: the name of the file in `scoring/`.
    String id();

    /// An identifier, quoted.
    default String name(String identifier) {
        return Sql.name(identifier);
    }

    /// A text literal.
    default String text(String value) {
        return Sql.text(value);
    }

    /// A literal in double precision.
    String number(BigDecimal value);

    /// The type that holds a kind of value.
    default String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case TEXT, MISSING -> "VARCHAR";
        };
    }

    /// Whole days from one date to another.
    String days(String later, String earlier);

    /// The number of a row of a table, from 1, in the order the table's rows were written in.
    default String rowNumber() {
        return "row_number() OVER ()";
    }

    /// A date some whole days later; `sign` is `+` or `-`.
    String shifted(String date, String sign, String days);

    /// The nearest whole number of a double, halves away from zero, still in double precision.
    default String rounded(String number) {
        return "round(" + number + ")";
    }

    /// A truth value as 1 or 0.
    default String counted(String truth) {
        return "CAST(" + truth + " AS " + type(Kind.INTEGER) + ")";
    }

    /// Two texts in an order that does not depend on a locale.
    default String ordered(String text) {
        return text;
    }

    /// The exact sum of whole numbers.
    default String sum(String number) {
        return "sum(" + number + ")";
    }

    /// How many bytes a text has in UTF-8.
    default String bytes(String text) {
        return "octet_length(" + text + ")";
    }

    /// The SELECT that answers a query.
    ///
    /// @param names of the answer's columns; none where they do not matter
    /// @param table as it is written after FROM
    default String select(Query query, List<String> names, String table, Kinds kinds) {
        return new QueryWriter(this, kinds).write(query, names, table);
    }

    /// The SQL of an expression whose columns have these kinds.
    default String render(Expression expression, Kinds kinds) {
        return new SqlRenderer(this, kinds).render(expression);
    }
}
