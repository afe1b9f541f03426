package coterie.engine.suite;

import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.*;
import coterie.recipe.expression.Function;
import coterie.recipe.expression.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Expressions that fit a table, drawn at random. Logarithms and exponentials are left out: their
/// last digit is the engine's own.
record RandomExpressions(Random random, Map<String, Kind> columns) {
    Expression of(Kind kind, int depth) {
        return switch (kind) {
            case INTEGER -> whole(depth);
            case NUMBER -> real(depth);
            case BOOLEAN -> truth(depth);
            case DATE -> day(depth);
            default -> text(depth);
        };
    }

    private Expression column(Kind kind) {
        List<String> names =
                columns.entrySet().stream()
                        .filter(column -> column.getValue() == kind)
                        .map(Map.Entry::getKey)
                        .toList();
        return new Column(names.get(random.nextInt(names.size())));
    }

    @SafeVarargs
    private Expression one(Supplier<Expression>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private Expression whole(int depth) {
        if (depth == 0) {
            return one(() -> column(Kind.INTEGER), () -> Numeral.of((long) random.nextInt(-9, 10)));
        }
        int d = depth - 1;
        return one(
                () -> new Calculation(Operator.ADD, whole(d), whole(d)),
                () -> new Calculation(Operator.SUBTRACT, whole(d), whole(d)),
                () -> new Calculation(Operator.MULTIPLY, whole(0), whole(0)),
                () -> new Calculation(Operator.REMAINDER, whole(d), whole(d)),
                () -> new Calculation(Operator.SUBTRACT, day(d), day(d)),
                () -> new Negative(whole(d)),
                () -> call(Function.ABS, whole(d)),
                () -> call(Function.ROUND, real(0)),
                () -> call(Function.FLOOR, real(0)),
                () -> call(Function.CEIL, real(0)),
                () -> call(Function.YEAR, day(d)),
                () -> call(Function.MONTH, day(d)),
                () -> call(Function.DAY, day(d)),
                () -> call(Function.LENGTH, text(d)),
                () -> call(Function.LEAST, whole(d), whole(d), truth(d)),
                () -> call(Function.COALESCE, whole(d), whole(d)),
                () -> call(Function.NULLIF, whole(d), whole(d)),
                () -> call(Function.SUM, whole(d), truth(d)),
                () -> new Cast(one(() -> real(0), () -> truth(d)), Kind.INTEGER),
                () -> choice(whole(d), whole(d), d));
    }

    private Expression real(int depth) {
        if (depth == 0) {
            return one(
                    () -> column(Kind.NUMBER),
                    () -> new Numeral(BigDecimal.valueOf(random.nextInt(-99, 100), 1)));
        }
        int d = depth - 1;
        return one(
                () -> new Calculation(Operator.ADD, real(d), whole(d)),
                () -> new Calculation(Operator.SUBTRACT, whole(d), real(d)),
                () -> new Calculation(Operator.MULTIPLY, real(0), whole(0)),
                () -> new Calculation(Operator.DIVIDE, whole(d), real(d)),
                () -> new Calculation(Operator.DIVIDE, whole(d), whole(d)),
                () -> new Negative(real(d)),
                () -> call(Function.SQRT, real(d)),
                () -> call(Function.GREATEST, whole(d), real(d)),
                () -> call(Function.COALESCE, real(d), whole(d)),
                () -> call(Function.MEAN, whole(d), whole(d), truth(d)),
                () -> call(Function.SUM, real(0), whole(d), real(0)),
                () -> new Cast(whole(d), Kind.NUMBER),
                () -> choice(real(d), whole(d), d));
    }

    private Expression truth(int depth) {
        if (depth == 0) {
            return one(() -> column(Kind.BOOLEAN), () -> new Truth(random.nextBoolean()));
        }
        int d = depth - 1;
        return one(
                () -> compared(whole(d), real(d)),
                () -> compared(text(d), text(d)),
                () -> compared(day(d), day(d)),
                () -> compared(truth(d), whole(d)),
                () -> new And(List.of(truth(d), truth(d), truth(d))),
                () -> new Or(List.of(truth(d), truth(d))),
                () -> new Not(truth(d)),
                () -> new IsMissing(one(() -> whole(d), () -> text(d), () -> day(d))),
                () -> new In(whole(d), List.of(whole(0), whole(0), real(0))),
                () -> new In(text(d), List.of(text(0), text(0))),
                () -> new Between(whole(d), real(d), whole(d)),
                () -> choice(truth(d), truth(d), d));
    }

    private Expression day(int depth) {
        if (depth == 0) {
            return one(
                    () -> column(Kind.DATE),
                    () -> new Day(LocalDate.of(2012, 2, 29).plusDays(random.nextInt(900))));
        }
        int d = depth - 1;
        return one(
                () -> new Calculation(Operator.ADD, day(d), column(Kind.INTEGER)),
                () -> new Calculation(Operator.SUBTRACT, day(d), Numeral.of(random.nextInt(99))),
                () -> call(Function.GREATEST, day(d), day(d)),
                () -> choice(day(d), day(d), d));
    }

    private Expression text(int depth) {
        if (depth == 0) {
            return one(
                    () -> column(Kind.TEXT),
                    () ->
                            new Text(
                                    List.of("b", " it's ", "\\", "ä\"", "%_")
                                            .get(random.nextInt(5))));
        }
        int d = depth - 1;
        return one(
                () -> new Calculation(Operator.JOIN, text(d), text(d)),
                () -> call(Function.TRIM, text(d)),
                () -> call(Function.LEAST, text(d), text(d)),
                () -> new Cast(whole(d), Kind.TEXT),
                () -> choice(text(d), text(d), d));
    }

    private Expression compared(Expression left, Expression right) {
        Order[] orders = Order.values();
        return new Comparison(orders[random.nextInt(orders.length)], left, right);
    }

    private Expression choice(Expression one, Expression other, int depth) {
        return new Case(
                List.of(new When(truth(depth), one)),
                random.nextBoolean() ? Optional.of(other) : Optional.empty());
    }

    private static Expression call(Function function, Expression... arguments) {
        return new Call(function, Stream.of(arguments).toList());
    }
}
