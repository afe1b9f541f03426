package coterie.recipe.expression;

import coterie.fault.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.TokenMgrException;

/// Reads the text of an [Expression]: JSqlParser finds its structure, and every node must be one of
/// those listed here. Subqueries, casts to other types, functions beyond [Function], and everything
/// else SQL can say are refused.
final class ExpressionParser {
    /// Longer texts are refused, as are more parentheses inside each other.
    private static final int LONGEST = 20_000;

    private static final int DEEPEST = 60;

    private final ExpressionFaults faults;
    private final ExpressionLeaves leaves;

    private ExpressionParser(String text) {
        faults = new ExpressionFaults(text);
        leaves = new ExpressionLeaves(faults);
    }

    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        parser.checkSize(text);
        net.sf.jsqlparser.expression.Expression tree;
        try {
            tree = CCJSqlParserUtil.parseExpression(text, false);
        } catch (JSQLParserException | TokenMgrException e) {
            throw parser.faults.fault(
                    "is not an SQL expression; names with blanks, and names that are SQL words, go"
                            + " in double quotes, texts in single quotes",
                    e);
        }
        return parser.expression(tree);
    }

    private void checkSize(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw faults.fault(
                        "has more than " + DEEPEST + " parentheses inside each other", null);
            }
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw faults.fault("is empty or longer than " + LONGEST + " characters", null);
        }
    }

    private Expression expression(net.sf.jsqlparser.expression.Expression node) {
        return switch (node) {
            case LongValue number -> leaves.number(number.getStringValue());
            case DoubleValue number -> leaves.number(number.toString());
            case StringValue string -> leaves.string(string);
            case NullValue _ -> new Expression.Missing();
            case BooleanValue truth -> new Expression.Truth(truth.getValue());
            case net.sf.jsqlparser.schema.Column column -> leaves.column(column);
            case ParenthesedExpressionList<?> list when list.size() == 1 ->
                    expression(list.getFirst());
            case SignedExpression signed -> signed(signed);
            case AndExpression and -> and(and);
            case OrExpression or -> or(or);
            case NotExpression not -> new Expression.Not(expression(not.getExpression()));
            case IsNullExpression missing ->
                    not(
                            missing.isNot() || missing.isUseNotNull(),
                            new Expression.IsMissing(expression(missing.getLeftExpression())));
            case InExpression in -> in(in);
            case Between between ->
                    not(
                            between.isNot(),
                            new Expression.Between(
                                    expression(between.getLeftExpression()),
                                    expression(between.getBetweenExpressionStart()),
                                    expression(between.getBetweenExpressionEnd())));
            case CaseExpression choice -> choice(choice);
            case CastExpression cast when cast.isImplicitCast() -> leaves.day(cast);
            case CastExpression cast -> cast(cast);
            case ExtractExpression part ->
                    call(part.getName(), List.of(expression(part.getExpression())));
            case TrimFunction trim
                    when trim.getTrimSpecification() == null && trim.getFromExpression() == null ->
                    call("trim", List.of(expression(trim.getExpression())));
            case net.sf.jsqlparser.expression.Function call -> call(call);
            case BinaryExpression binary -> binary(binary);
            default -> throw faults.refused(node);
        };
    }

    private Expression binary(BinaryExpression node) {
        return switch (node) {
            case Addition _ -> calculation(Expression.Operator.ADD, node);
            case Subtraction _ -> calculation(Expression.Operator.SUBTRACT, node);
            case Multiplication _ -> calculation(Expression.Operator.MULTIPLY, node);
            case Division _ -> calculation(Expression.Operator.DIVIDE, node);
            case Modulo _ -> calculation(Expression.Operator.REMAINDER, node);
            case Concat _ -> calculation(Expression.Operator.JOIN, node);
            case EqualsTo _ -> comparison(Expression.Order.EQUAL, node);
            case NotEqualsTo _ -> comparison(Expression.Order.UNEQUAL, node);
            case MinorThan _ -> comparison(Expression.Order.LESS, node);
            case MinorThanEquals _ -> comparison(Expression.Order.AT_MOST, node);
            case GreaterThan _ -> comparison(Expression.Order.MORE, node);
            case GreaterThanEquals _ -> comparison(Expression.Order.AT_LEAST, node);
            default -> throw faults.refused(node);
        };
    }

    private Expression calculation(Expression.Operator operator, BinaryExpression node) {
        return new Expression.Calculation(
                operator,
                expression(node.getLeftExpression()),
                expression(node.getRightExpression()));
    }

    private Expression comparison(Expression.Order order, BinaryExpression node) {
        return new Expression.Comparison(
                order, expression(node.getLeftExpression()), expression(node.getRightExpression()));
    }

    /// `a AND b AND c` as one list; parentheses within stay.
    private Expression and(AndExpression node) {
        List<Expression> all = new ArrayList<>();
        Expression left = expression(node.getLeftExpression());
        if (node.getLeftExpression() instanceof AndExpression
                && left instanceof Expression.And(List<Expression> more)) {
            all.addAll(more);
        } else {
            all.add(left);
        }
        all.add(expression(node.getRightExpression()));
        return new Expression.And(List.copyOf(all));
    }

    private Expression or(OrExpression node) {
        List<Expression> any = new ArrayList<>();
        Expression left = expression(node.getLeftExpression());
        if (node.getLeftExpression() instanceof OrExpression
                && left instanceof Expression.Or(List<Expression> more)) {
            any.addAll(more);
        } else {
            any.add(left);
        }
        any.add(expression(node.getRightExpression()));
        return new Expression.Or(List.copyOf(any));
    }

    private static Expression not(boolean negated, Expression expression) {
        return negated ? new Expression.Not(expression) : expression;
    }

    private Expression signed(SignedExpression node) {
        Expression of = expression(node.getExpression());
        if (node.getSign() == '+') {
            return of;
        }
        if (node.getSign() != '-') {
            throw faults.refused(node);
        }
        return of instanceof Expression.Numeral(BigDecimal value) && value.signum() >= 0
                ? new Expression.Numeral(value.negate())
                : new Expression.Negative(of);
    }

    private Expression in(InExpression node) {
        if (node.isGlobal()
                || !(node.getRightExpression() instanceof ParenthesedExpressionList<?> list)
                || list.isEmpty()) {
            throw faults.refused(node);
        }
        return not(
                node.isNot(),
                new Expression.In(expression(node.getLeftExpression()), expressions(list)));
    }

    private Expression choice(CaseExpression node) {
        List<Expression.When> whens = new ArrayList<>();
        for (var when : node.getWhenClauses()) {
            Expression condition = expression(when.getWhenExpression());
            if (node.getSwitchExpression() != null) {
                condition =
                        new Expression.Comparison(
                                Expression.Order.EQUAL,
                                expression(node.getSwitchExpression()),
                                condition);
            }
            whens.add(new Expression.When(condition, expression(when.getThenExpression())));
        }
        return new Expression.Case(
                List.copyOf(whens),
                Optional.ofNullable(node.getElseExpression()).map(this::expression));
    }

    private Expression cast(CastExpression node) {
        String type = String.valueOf(node.getColDataType()).toLowerCase(Locale.ROOT);
        Kind kind =
                switch (type) {
                    case "integer", "int", "bigint" -> Kind.INTEGER;
                    case "double", "double precision", "float" -> Kind.NUMBER;
                    case "text", "varchar", "string" -> Kind.TEXT;
                    default ->
                            throw faults.fault(
                                    "casts to " + type + "; a cast goes to integer, double or text",
                                    null);
                };
        if (!"CAST".equalsIgnoreCase(node.keyword) || node.getFormat() != null) {
            throw faults.refused(node);
        }
        return new Expression.Cast(expression(node.getLeftExpression()), kind);
    }

    private Expression call(net.sf.jsqlparser.expression.Function node) {
        ExpressionList<?> given = node.getParameters();
        String plain = node.getName() + "(" + (given == null ? "" : given) + ")";
        if (!node.toString().equals(plain)) {
            throw faults.refused(node);
        }
        return call(node.getName(), given == null ? List.of() : expressions(given));
    }

    private Expression call(String name, List<Expression> arguments) {
        Function function =
                Function.ofWord(name)
                        .orElseThrow(() ->
                                faults.fault(
                                        "calls "
                                                + name
                                                + ", which recipes do not know; "
                                                + Nearest.offer(
                                                        name,
                                                        Arrays.stream(Function.values())
                                                                .map(Function::word)
                                                                .toList()),
                                        null));
        if (!function.takes(arguments.size())) {
            throw faults.fault("gives " + name + " " + arguments.size() + " arguments", null);
        }
        return new Expression.Call(function, arguments);
    }

    private List<Expression> expressions(ExpressionList<?> list) {
        List<Expression> expressions = new ArrayList<>();
        list.forEach(node -> expressions.add(expression(node)));
        return List.copyOf(expressions);
    }
}
