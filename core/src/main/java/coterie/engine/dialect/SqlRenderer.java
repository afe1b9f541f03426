package coterie.engine.dialect;

import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.*;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.util.List;
import java.util.stream.Collectors;

/// Writes an [Expression] in one dialect. Everything composite stands in parentheses unless it is
/// at the top, so that no precedence of an engine matters.
final class SqlRenderer {
    private final SqlDialect dialect;
    private final Kinds kinds;

    SqlRenderer(SqlDialect dialect, Kinds kinds) {
        this.dialect = dialect;
        this.kinds = kinds;
    }

    /// The SQL of a whole expression, checked.
    String render(Expression expression) {
        Kind kind = kinds.of(expression);
        String sql = write(expression);
        return kind == Kind.MISSING ? "CAST(NULL AS " + dialect.type(kind) + ")" : sql;
    }

    private String write(Expression expression) {
        return switch (expression) {
            case Column(String name) -> dialect.name(name);
            case Numeral number ->
                    kinds.of(number) == Kind.INTEGER
                            ? number.value().toPlainString()
                            : dialect.number(number.value());
            case Text(String value) -> dialect.text(value);
            case Truth(boolean value) -> value ? "TRUE" : "FALSE";
            case Day(var day) -> "DATE '" + day + "'";
            case AsOf _ -> throw new IllegalArgumentException("as_of has no day yet");
            case Missing _ -> "NULL";
            case Calculation calculation -> calculation(calculation);
            case Negative(Expression of) -> "-(" + number(of) + ")";
            case Comparison(Order order, Expression left, Expression right) -> {
                Kind kind = common(List.of(left, right));
                boolean same = order == Order.EQUAL || order == Order.UNEQUAL;
                yield same
                        ? as(left, kind) + " " + order.sign() + " " + as(right, kind)
                        : ordered(left, kind) + " " + order.sign() + " " + ordered(right, kind);
            }
            case And(List<Expression> all) -> joined(all, " AND ");
            case Or(List<Expression> any) -> joined(any, " OR ");
            case Not(IsMissing(Expression of)) -> inner(of) + " IS NOT NULL";
            case Not(Expression of) -> "NOT " + inner(of);
            case IsMissing(Expression of) -> inner(of) + " IS NULL";
            case In(Expression of, List<Expression> values) -> {
                Kind kind = common(of, values);
                yield as(of, kind)
                        + values.stream()
                                .map(value -> as(value, kind))
                                .collect(Collectors.joining(", ", " IN (", ")"));
            }
            case Between(Expression of, Expression low, Expression high) -> {
                Kind kind = common(List.of(of, low, high));
                yield ordered(of, kind)
                        + " BETWEEN "
                        + ordered(low, kind)
                        + " AND "
                        + ordered(high, kind);
            }
            case Case choice -> choice(choice);
            case Call call -> call(call);
            case Cast cast -> cast(cast);
        };
    }

    private String calculation(Calculation calculation) {
        Expression left = calculation.left();
        Expression right = calculation.right();
        boolean dated = kinds.of(left) != Kind.MISSING && kinds.of(left).day();
        String sign = calculation.operator().sign();
        return switch (calculation.operator()) {
            case JOIN -> inner(left) + " || " + inner(right);
            case DIVIDE -> real(left) + " / nullif(" + real(right) + ", 0)";
            case REMAINDER -> number(left) + " % nullif(" + number(right) + ", 0)";
            case ADD, SUBTRACT, MULTIPLY -> {
                if (!dated) {
                    yield number(left) + " " + sign + " " + number(right);
                }
                yield kinds.of(right).day() && calculation.operator() == Operator.SUBTRACT
                        ? dialect.days(day(left), day(right))
                        : dialect.shifted(day(left), sign, number(right));
            }
        };
    }

    private String choice(Case choice) {
        Kind kind = kinds.of(choice);
        StringBuilder text = new StringBuilder("CASE");
        for (When when : choice.whens()) {
            text.append(" WHEN ").append(write(when.condition()));
            text.append(" THEN ").append(as(when.result(), kind));
        }
        choice.otherwise().ifPresent(other -> text.append(" ELSE ").append(as(other, kind)));
        return text.append(" END").toString();
    }

    private String call(Call call) {
        List<Expression> arguments = call.arguments();
        Expression first = arguments.getFirst();
        return switch (call.function()) {
            case ABS -> "abs(" + number(first) + ")";
            case ROUND ->
                    arguments.size() == 1 ? whole(dialect.rounded(real(first))) : decimals(call);
            case FLOOR -> whole("floor(" + real(first) + ")");
            case CEIL -> whole("ceil(" + real(first) + ")");
            case LN -> guarded(real(first), "> 0", "ln(" + real(first) + ")");
            case LOG1P -> guarded(real(first), "> -1", "ln(1 + " + real(first) + ")");
            case EXP -> "exp(" + real(first) + ")";
            case SQRT -> guarded(real(first), ">= 0", "sqrt(" + real(first) + ")");
            case LEAST, GREATEST, COALESCE -> spread(call);
            case NULLIF -> {
                Kind kind = common(arguments);
                yield "nullif(" + as(first, kind) + ", " + as(arguments.get(1), kind) + ")";
            }
            case SUM -> sum(arguments);
            case MEAN ->
                    "(" + sum(arguments) + ") / " + dialect.number(Exact.count(arguments.size()));
            case YEAR, MONTH, DAY ->
                    "CAST(extract("
                            + call.function().word()
                            + " FROM "
                            + day(first)
                            + ") AS "
                            + dialect.type(Kind.INTEGER)
                            + ")";
            case LENGTH ->
                    "CAST(length(" + write(first) + ") AS " + dialect.type(Kind.INTEGER) + ")";
            case TRIM -> "trim(" + write(first) + ")";
        };
    }

    /// The engines agree that `least` and `greatest` skip what is missing; one argument alone is
    /// not always allowed.
    private String spread(Call call) {
        Kind kind = kinds.of(call);
        if (call.arguments().size() == 1) {
            return as(call.arguments().getFirst(), kind);
        }
        return call.arguments().stream()
                .map(argument -> ordered(argument, kind))
                .collect(Collectors.joining(", ", call.function().word() + "(", ")"));
    }

    private String decimals(Call call) {
        var scale =
                call.arguments().get(1) instanceof Numeral digits
                        ? java.math.BigDecimal.TEN.pow(digits.value().intValue())
                        : java.math.BigDecimal.ONE;
        String factor = dialect.number(scale);
        return dialect.rounded("(" + real(call.arguments().getFirst()) + " * " + factor + ")")
                + " / "
                + factor;
    }

    private String sum(List<Expression> arguments) {
        return arguments.stream().map(this::number).collect(Collectors.joining(" + "));
    }

    private String cast(Cast cast) {
        return switch (cast.kind()) {
            case INTEGER ->
                    kinds.of(cast.of()) == Kind.NUMBER
                            ? whole(dialect.rounded(inner(cast.of())))
                            : number(cast.of());
            case NUMBER -> real(cast.of());
            default -> "CAST(" + write(cast.of()) + " AS " + dialect.type(cast.kind()) + ")";
        };
    }

    private String whole(String number) {
        return "CAST(" + number + " AS " + dialect.type(Kind.INTEGER) + ")";
    }

    private static String guarded(String of, String condition, String result) {
        return "CASE WHEN " + of + " " + condition + " THEN " + result + " END";
    }

    private String joined(List<Expression> parts, String word) {
        return parts.stream().map(this::inner).collect(Collectors.joining(word));
    }

    private Kind common(Expression first, List<Expression> others) {
        Kind kind = kinds.of(first);
        for (Expression other : others) {
            kind = wider(kind, kinds.of(other));
        }
        return kind;
    }

    private Kind common(List<Expression> parts) {
        return common(parts.getFirst(), parts);
    }

    private static Kind wider(Kind a, Kind b) {
        if (a == Kind.MISSING || a == b) {
            return b;
        }
        if (b == Kind.MISSING) {
            return a;
        }
        if (a.day()) {
            return Kind.DATE;
        }
        return a == Kind.NUMBER || b == Kind.NUMBER ? Kind.NUMBER : Kind.INTEGER;
    }

    /// A part as the kind it is compared or returned as.
    private String as(Expression part, Kind kind) {
        Kind own = kinds.of(part);
        if (own == kind || own == Kind.MISSING) {
            return inner(part);
        }
        return switch (kind) {
            case INTEGER -> number(part);
            case NUMBER -> own == Kind.INTEGER ? inner(part) : real(part);
            case DATE -> day(part);
            default -> inner(part);
        };
    }

    /// A part as the kind it is compared as, texts in an order of no locale.
    private String ordered(Expression part, Kind kind) {
        return kind == Kind.TEXT ? dialect.ordered(as(part, kind)) : as(part, kind);
    }

    /// A part where a number is wanted: truth values become 1 and 0.
    private String number(Expression part) {
        return kinds.of(part) == Kind.BOOLEAN ? dialect.counted(write(part)) : inner(part);
    }

    /// A part in double precision.
    private String real(Expression part) {
        if (part instanceof Numeral(var value)) {
            return dialect.number(value);
        }
        return kinds.of(part) == Kind.NUMBER
                ? inner(part)
                : "CAST(" + number(part) + " AS " + dialect.type(Kind.NUMBER) + ")";
    }

    private String day(Expression part) {
        return kinds.of(part) == Kind.TIMESTAMP ? "CAST(" + inner(part) + " AS DATE)" : inner(part);
    }

    private String inner(Expression part) {
        String sql = write(part);
        return switch (part) {
            case Column _, Text _, Truth _, Day _, Missing _, Case _, Cast _ -> sql;
            case Numeral number when number.value().signum() >= 0 -> sql;
            case Call call
                    when call.function() != coterie.recipe.expression.Function.SUM
                            && call.function() != coterie.recipe.expression.Function.MEAN
                            && call.function() != coterie.recipe.expression.Function.ROUND ->
                    sql;
            default -> "(" + sql + ")";
        };
    }
}
