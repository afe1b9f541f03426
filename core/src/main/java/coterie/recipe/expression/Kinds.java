package coterie.recipe.expression;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.recipe.expression.Expression.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of a table's columns, and by them the kind of every expression over the table.
///
/// @param columns by name
public record Kinds(Map<String, Kind> columns) {

    /// The kind of an expression's value.
    ///
    /// @throws CoterieException `RECIPE_INVALID` where it makes no sense, such as text plus a
    ///   number
    public Kind of(Expression expression) {
        return switch (expression) {
            case Column(String name) ->
                    Optional.ofNullable(columns.get(name))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "no column " + name + " in " + columns));
            case Numeral number -> number(number);
            case Text _ -> Kind.TEXT;
            case Truth _ -> Kind.BOOLEAN;
            case Day _, AsOf _ -> Kind.DATE;
            case Missing _ -> Kind.MISSING;
            case Calculation calculation -> calculation(calculation);
            case Negative(Expression of) -> plainNumber(numeric(of, expression));
            case Comparison(Order _, Expression left, Expression right) ->
                    comparable(expression, List.of(left, right));
            case And(List<Expression> all) -> truths(expression, all);
            case Or(List<Expression> any) -> truths(expression, any);
            case Not(Expression of) -> truths(expression, List.of(of));
            case IsMissing(Expression of) -> comparable(expression, List.of(of));
            case In(Expression of, List<Expression> values) -> {
                for (Expression value : values) {
                    comparable(expression, List.of(of, value));
                }
                yield Kind.BOOLEAN;
            }
            case Between(Expression of, Expression low, Expression high) ->
                    comparable(expression, List.of(of, low, high));
            case Case choice -> choice(choice);
            case Call call -> call(call);
            case Cast cast -> cast(cast);
        };
    }

    private static Kind number(Numeral number) {
        return number.value().scale() <= 0 && number.value().abs().precision() <= 18
                ? Kind.INTEGER
                : Kind.NUMBER;
    }

    private Kind calculation(Calculation calculation) {
        Expression left = calculation.left();
        Expression right = calculation.right();
        Kind a = of(left);
        Kind b = of(right);
        return switch (calculation.operator()) {
            case JOIN -> {
                text(left, calculation);
                yield text(right, calculation);
            }
            case DIVIDE -> {
                numeric(left, calculation);
                numeric(right, calculation);
                yield Kind.NUMBER;
            }
            case REMAINDER -> {
                whole(left, calculation);
                yield whole(right, calculation);
            }
            case ADD -> {
                if (a.day() && a != Kind.MISSING) {
                    whole(right, calculation);
                    yield Kind.DATE;
                }
                yield sum(calculation, List.of(left, right));
            }
            case SUBTRACT -> {
                if (a.day() && a != Kind.MISSING) {
                    if (b.day()) {
                        yield Kind.INTEGER;
                    }
                    whole(right, calculation);
                    yield Kind.DATE;
                }
                yield sum(calculation, List.of(left, right));
            }
            case MULTIPLY -> sum(calculation, List.of(left, right));
        };
    }

    /// What arithmetic over numbers gives: whole numbers stay whole.
    private Kind sum(Expression whole, List<Expression> parts) {
        Kind kind = Kind.INTEGER;
        for (Expression part : parts) {
            if (numeric(part, whole) == Kind.NUMBER) {
                kind = Kind.NUMBER;
            }
        }
        return kind;
    }

    private Kind choice(Case choice) {
        Kind kind = Kind.MISSING;
        for (When when : choice.whens()) {
            truths(choice, List.of(when.condition()));
            kind = common(choice, kind, of(when.result()));
        }
        return choice.otherwise().isPresent()
                ? common(choice, kind, of(choice.otherwise().get()))
                : kind;
    }

    private Kind call(Call call) {
        List<Expression> arguments = call.arguments();
        Expression first = arguments.getFirst();
        return switch (call.function()) {
            case ABS -> plainNumber(numeric(first, call));
            case ROUND -> {
                numeric(first, call);
                if (arguments.size() == 1) {
                    yield Kind.INTEGER;
                }
                if (!(arguments.get(1) instanceof Numeral digits)
                        || number(digits) != Kind.INTEGER
                        || digits.value().signum() < 0
                        || digits.value().intValue() > 9) {
                    throw fault(call, "the number of decimals is a whole number from 0 to 9");
                }
                yield Kind.NUMBER;
            }
            case FLOOR, CEIL -> {
                numeric(first, call);
                yield Kind.INTEGER;
            }
            case LN, LOG1P, EXP, SQRT -> {
                numeric(first, call);
                yield Kind.NUMBER;
            }
            case LEAST, GREATEST, COALESCE -> {
                Kind kind = Kind.MISSING;
                for (Expression argument : arguments) {
                    kind = common(call, kind, of(argument));
                }
                yield kind;
            }
            case NULLIF -> {
                comparable(call, arguments);
                yield of(first);
            }
            case SUM -> sum(call, arguments);
            case MEAN -> {
                sum(call, arguments);
                yield Kind.NUMBER;
            }
            case YEAR, MONTH, DAY -> {
                if (!of(first).day()) {
                    throw fault(call, first.text() + " is " + of(first).words() + ", not a date");
                }
                yield Kind.INTEGER;
            }
            case LENGTH -> {
                text(first, call);
                yield Kind.INTEGER;
            }
            case TRIM -> text(first, call);
        };
    }

    private Kind cast(Cast cast) {
        Kind from = of(cast.of());
        boolean possible =
                cast.kind() == Kind.TEXT
                        ? from == Kind.INTEGER || from == Kind.TEXT || from == Kind.MISSING
                        : from.numeric();
        if (!possible) {
            throw fault(
                    cast, from.words() + " has no one " + cast.kind().words() + " it stands for");
        }
        return cast.kind();
    }

    private Kind truths(Expression whole, List<Expression> parts) {
        for (Expression part : parts) {
            Kind kind = of(part);
            if (kind != Kind.BOOLEAN && kind != Kind.MISSING) {
                throw fault(
                        whole,
                        part.text()
                                + " is "
                                + kind.words()
                                + ", not a condition; compare it, as in "
                                + part.text()
                                + " > 0");
            }
        }
        return Kind.BOOLEAN;
    }

    private Kind comparable(Expression whole, List<Expression> parts) {
        Kind kind = Kind.MISSING;
        for (Expression part : parts) {
            kind = common(whole, kind, of(part));
        }
        return Kind.BOOLEAN;
    }

    private Kind common(Expression whole, Kind a, Kind b) {
        if (a == b || b == Kind.MISSING) {
            return a;
        }
        if (a == Kind.MISSING) {
            return b;
        }
        if (a.numeric() && b.numeric()) {
            return a == Kind.NUMBER || b == Kind.NUMBER ? Kind.NUMBER : Kind.INTEGER;
        }
        if (a.day() && b.day()) {
            return Kind.DATE;
        }
        throw fault(whole, a.words() + " and " + b.words() + " do not go together");
    }

    private Kind numeric(Expression part, Expression whole) {
        Kind kind = of(part);
        if (!kind.numeric()) {
            throw fault(whole, part.text() + " is " + kind.words() + ", not a number");
        }
        return kind;
    }

    private Kind whole(Expression part, Expression whole) {
        if (numeric(part, whole) == Kind.NUMBER) {
            throw fault(whole, part.text() + " is not a whole number");
        }
        return Kind.INTEGER;
    }

    private Kind text(Expression part, Expression whole) {
        Kind kind = of(part);
        if (kind != Kind.TEXT && kind != Kind.MISSING) {
            throw fault(whole, part.text() + " is " + kind.words() + ", not text");
        }
        return Kind.TEXT;
    }

    private static Kind plainNumber(Kind kind) {
        return kind == Kind.NUMBER ? Kind.NUMBER : Kind.INTEGER;
    }

    private static CoterieException fault(Expression whole, String what) {
        return new CoterieException(
                FaultCode.RECIPE_INVALID,
                "The expression \"" + whole.text() + "\" does not fit this data: " + what + ".");
    }
}
