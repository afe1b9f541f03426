package coterie.recipe.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;

/// A row-wise SQL expression with one exact meaning in every dialect.
///
/// Parsed from the recipe's text by [ExpressionParser], rendered for an engine by its dialect, and
/// printed back by [ExpressionPrinter]. No text of a user reaches an engine except through this
/// tree.
///
/// A comparison or calculation with a missing value is missing; a truth value counts as 1 or 0
/// where a number is wanted.
public sealed interface Expression {
    /// A column by its recipe name.
    record Column(String name) implements Expression {}

    /// A number as written.
    record Numeral(BigDecimal value) implements Expression {
        public static Numeral of(long value) {
            return new Numeral(BigDecimal.valueOf(value));
        }

        /// The number with the fewest digits that reads back as `value`; whole numbers without
        /// decimals.
        public static Numeral of(double value) {
            BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
            return new Numeral(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    record Text(String value) implements Expression {}

    record Truth(boolean value) implements Expression {}

    /// A day, written `DATE '2014-06-29'`.
    record Day(LocalDate value) implements Expression {}

    /// The day ages and durations count to, written `as_of`.
    record AsOf() implements Expression {}

    /// A missing value, written `NULL`.
    record Missing() implements Expression {}

    record Calculation(Operator operator, Expression left, Expression right)
            implements Expression {}

    record Negative(Expression of) implements Expression {}

    record Comparison(Order order, Expression left, Expression right) implements Expression {}

    /// True when all are; false when one is; missing otherwise.
    record And(List<Expression> all) implements Expression {}

    /// True when one is; false when none is; missing otherwise.
    record Or(List<Expression> any) implements Expression {}

    record Not(Expression of) implements Expression {}

    /// Written `x IS NULL`.
    record IsMissing(Expression of) implements Expression {}

    record In(Expression of, List<Expression> values) implements Expression {}

    /// Both ends belong to it.
    record Between(Expression of, Expression low, Expression high) implements Expression {}

    /// The result of the first condition that is true; missing when there is none.
    record Case(List<When> whens, Optional<Expression> otherwise) implements Expression {}

    /// A condition of a [Case] and its result.
    record When(Expression condition, Expression result) {}

    record Call(Function function, List<Expression> arguments) implements Expression {}

    /// To a whole number (rounded half away from zero), a number, or (whole numbers only) text.
    record Cast(Expression of, Kind kind) implements Expression {}

    /// What a [Calculation] does.
    enum Operator {
        /// Of numbers; a date plus whole days is a date.
        ADD("+"),
        /// Of numbers; of two dates the whole days between them; a date minus whole days is a date.
        SUBTRACT("-"),
        MULTIPLY("*"),
        /// Always in double precision; missing where the divisor is 0.
        DIVIDE("/"),
        /// Of whole numbers, with the sign of the dividend; missing where the divisor is 0.
        REMAINDER("%"),
        /// Texts one after the other.
        JOIN("||");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// How a [Comparison] compares; texts compare character by character.
    enum Order {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Reads an expression.
    ///
    /// @throws coterie.fault.CoterieException `RECIPE_INVALID` naming the text and what is wrong
    static Expression parse(String text) {
        return ExpressionParser.parse(text);
    }

    /// A copy, from the leaves up, with what `change` makes of each node.
    default Expression rewrite(UnaryOperator<Expression> change) {
        return new ExpressionRewriter(change).rewrite(this);
    }

    /// The names of the columns it reads, and of groups not yet spread, in order of appearance.
    default SequencedSet<String> columns() {
        SequencedSet<String> names = new LinkedHashSet<>();
        rewrite(node -> {
            if (node instanceof Column(String name)) {
                names.add(name);
            }
            return node;
        });
        return names;
    }

    /// The expression as recipes write it; [#parse] reads it back to an equal tree.
    default String text() {
        return ExpressionPrinter.print(this);
    }
}
