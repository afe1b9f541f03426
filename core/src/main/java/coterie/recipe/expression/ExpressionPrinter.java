package coterie.recipe.expression;

import coterie.recipe.expression.Expression.*;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an [Expression] as recipes do, with no more parentheses than needed.
final class ExpressionPrinter {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// Names that mean something else unless quoted.
    private static final Set<String> TAKEN =
            Set.of(
                    "all",
                    "and",
                    "any",
                    "as",
                    "as_of",
                    "asc",
                    "between",
                    "by",
                    "case",
                    "cast",
                    "check",
                    "create",
                    "cross",
                    "current",
                    "date",
                    "default",
                    "desc",
                    "distinct",
                    "double",
                    "else",
                    "end",
                    "except",
                    "exists",
                    "false",
                    "fetch",
                    "for",
                    "from",
                    "full",
                    "group",
                    "having",
                    "if",
                    "in",
                    "inner",
                    "insert",
                    "intersect",
                    "interval",
                    "into",
                    "is",
                    "join",
                    "left",
                    "like",
                    "limit",
                    "minus",
                    "natural",
                    "not",
                    "null",
                    "offset",
                    "on",
                    "only",
                    "optimize",
                    "or",
                    "order",
                    "outer",
                    "qualify",
                    "right",
                    "select",
                    "set",
                    "some",
                    "start",
                    "table",
                    "tables",
                    "then",
                    "time",
                    "timestamp",
                    "top",
                    "true",
                    "union",
                    "unique",
                    "unknown",
                    "unpivot",
                    "use",
                    "using",
                    "values",
                    "when",
                    "where",
                    "window",
                    "with",
                    "xor");

    /// How tightly an expression binds, loosest first.
    private enum Level {
        OR,
        AND,
        NOT,
        COMPARISON,
        SUM,
        PRODUCT,
        SIGN,
        ATOM
    }

    private ExpressionPrinter() {}

    static String print(Expression expression) {
        return switch (expression) {
            case Column column -> name(column.name());
            case Numeral number -> number.value().toPlainString();
            case Text text -> '\'' + text.value().replace("'", "''") + '\'';
            case Truth truth -> truth.value() ? "TRUE" : "FALSE";
            case Day day -> "DATE '" + day.value() + "'";
            case AsOf _ -> "as_of";
            case Missing _ -> "NULL";
            case Calculation sum ->
                    at(sum.left(), level(sum))
                            + " "
                            + sum.operator().sign()
                            + " "
                            + at(sum.right(), tighter(level(sum)));
            case Negative negative -> "-" + at(negative.of(), Level.ATOM);
            case Comparison comparison ->
                    at(comparison.left(), Level.SUM)
                            + " "
                            + comparison.order().sign()
                            + " "
                            + at(comparison.right(), Level.SUM);
            case And and -> joined(and.all(), " AND ", Level.NOT);
            case Or or -> joined(or.any(), " OR ", Level.AND);
            case Not not -> negated(not.of());
            case IsMissing missing -> at(missing.of(), Level.SUM) + " IS NULL";
            case In in -> at(in.of(), Level.SUM) + " IN (" + list(in.values()) + ")";
            case Between between -> at(between.of(), Level.SUM) + " BETWEEN " + ends(between);
            case Case choice -> choice(choice);
            case Call call -> call.function().word() + "(" + list(call.arguments()) + ")";
            case Cast cast -> "CAST(" + print(cast.of()) + " AS " + type(cast.kind()) + ")";
        };
    }

    /// A column's name, quoted where it is not plain.
    static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() && !TAKEN.contains(name.toLowerCase(Locale.ROOT))
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String negated(Expression of) {
        return switch (of) {
            case IsMissing missing -> at(missing.of(), Level.SUM) + " IS NOT NULL";
            case In in -> at(in.of(), Level.SUM) + " NOT IN (" + list(in.values()) + ")";
            case Between between -> at(between.of(), Level.SUM) + " NOT BETWEEN " + ends(between);
            default -> "NOT " + at(of, Level.ATOM);
        };
    }

    private static String ends(Between between) {
        return at(between.low(), Level.SUM) + " AND " + at(between.high(), Level.SUM);
    }

    private static String choice(Case choice) {
        StringBuilder text = new StringBuilder("CASE");
        for (When when : choice.whens()) {
            text.append(" WHEN ").append(print(when.condition()));
            text.append(" THEN ").append(print(when.result()));
        }
        choice.otherwise().ifPresent(other -> text.append(" ELSE ").append(print(other)));
        return text.append(" END").toString();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case TEXT -> "text";
            default -> throw new IllegalArgumentException("no cast to " + kind);
        };
    }

    private static String joined(List<Expression> parts, String word, Level level) {
        return parts.stream().map(part -> at(part, level)).collect(Collectors.joining(word));
    }

    private static String list(List<Expression> parts) {
        return parts.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", "));
    }

    private static String at(Expression expression, Level least) {
        String text = print(expression);
        return level(expression).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private static Level tighter(Level level) {
        return level == Level.SUM ? Level.PRODUCT : Level.SIGN;
    }

    private static Level level(Expression expression) {
        return switch (expression) {
            case Or _ -> Level.OR;
            case And _ -> Level.AND;
            case Not(Expression of)
                    when of instanceof IsMissing || of instanceof In || of instanceof Between ->
                    Level.COMPARISON;
            case Not _ -> Level.NOT;
            case Comparison _, IsMissing _, In _, Between _ -> Level.COMPARISON;
            case Calculation sum ->
                    switch (sum.operator()) {
                        case ADD, SUBTRACT, JOIN -> Level.SUM;
                        case MULTIPLY, DIVIDE, REMAINDER -> Level.PRODUCT;
                    };
            case Negative _ -> Level.SIGN;
            case Numeral number when number.value().signum() < 0 -> Level.SIGN;
            default -> Level.ATOM;
        };
    }
}
