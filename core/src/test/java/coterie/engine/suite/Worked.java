package coterie.engine.suite;

import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.*;
import coterie.recipe.expression.Kind;
import coterie.recipe.expression.Kinds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an expression means, worked out by hand for one row: what every engine must say.
///
/// @param kinds of the columns
/// @param row by column
record Worked(Kinds kinds, Map<String, Optional<Object>> row) {
    Optional<Object> of(Expression expression) {
        return switch (expression) {
            case Column(String name) -> row.get(name);
            case Numeral number ->
                    Optional.of(
                            kinds.of(number) == Kind.INTEGER
                                    ? (Object) number.value().longValueExact()
                                    : (Object) number.value().doubleValue());
            case Text(String value) -> Optional.of(value);
            case Truth(boolean value) -> Optional.of(value);
            case Day(LocalDate value) -> Optional.of(value);
            case AsOf _ -> throw new IllegalArgumentException();
            case Missing _ -> Optional.empty();
            case Calculation calculation -> calculation(calculation);
            case Negative(Expression of) ->
                    of(of).map(value -> value instanceof Double d ? (Object) (-d) : -whole(value));
            case Comparison(Order order, Expression left, Expression right) ->
                    both(left, right).map(pair -> holds(order, compare(pair.get(0), pair.get(1))));
            case And(List<Expression> all) -> truth(all, false);
            case Or(List<Expression> any) -> truth(any, true);
            case Not(Expression of) -> of(of).map(value -> !(Boolean) value);
            case IsMissing(Expression of) -> Optional.of(of(of).isEmpty());
            case In(Expression of, List<Expression> values) -> in(of(of), values);
            case Between(Expression of, Expression low, Expression high) ->
                    truth(
                            List.of(
                                    new Comparison(Order.AT_LEAST, of, low),
                                    new Comparison(Order.AT_MOST, of, high)),
                            false);
            case Case choice -> choice(choice);
            case Call call -> call(call);
            case Cast cast -> of(cast.of()).map(value -> cast(value, cast.kind()));
        };
    }

    private Optional<Object> choice(Case choice) {
        Kind kind = kinds.of(choice);
        return choice.whens().stream()
                .filter(when -> of(when.condition()).equals(Optional.of(true)))
                .findFirst()
                .map(When::result)
                .or(choice::otherwise)
                .flatMap(this::of)
                .map(value -> as(value, kind));
    }

    private Optional<Object> in(Optional<Object> value, List<Expression> values) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean unknown = false;
        for (Expression each : values) {
            Optional<Object> other = of(each);
            if (other.isPresent() && compare(value.get(), other.get()) == 0) {
                return Optional.of(true);
            }
            unknown |= other.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(false);
    }

    private Optional<Object> truth(List<Expression> parts, boolean decisive) {
        List<Optional<Object>> values = parts.stream().map(this::of).toList();
        if (values.contains(Optional.<Object>of(decisive))) {
            return Optional.of(decisive);
        }
        return values.contains(Optional.empty()) ? Optional.empty() : Optional.of(!decisive);
    }

    private Optional<List<Object>> both(Expression left, Expression right) {
        return of(left).flatMap(a -> of(right).map(b -> List.of(a, b)));
    }

    private Optional<Object> calculation(Calculation calculation) {
        return both(calculation.left(), calculation.right())
                .flatMap(pair -> worked(calculation.operator(), pair.get(0), pair.get(1)));
    }

    private static Optional<Object> worked(Operator operator, Object a, Object b) {
        return switch (operator) {
            case JOIN -> Optional.of(a.toString() + b);
            case DIVIDE -> real(b) == 0 ? Optional.empty() : Optional.of(real(a) / real(b));
            case REMAINDER -> whole(b) == 0 ? Optional.empty() : Optional.of(whole(a) % whole(b));
            case ADD ->
                    Optional.of(
                            a instanceof LocalDate day
                                    ? day.plusDays(whole(b))
                                    : fractional(a, b)
                                            ? (Object) (real(a) + real(b))
                                            : (Object) (whole(a) + whole(b)));
            case SUBTRACT ->
                    Optional.of(
                            a instanceof LocalDate day
                                    ? b instanceof LocalDate earlier
                                            ? (Object) ChronoUnit.DAYS.between(earlier, day)
                                            : (Object) day.minusDays(whole(b))
                                    : fractional(a, b)
                                            ? (Object) (real(a) - real(b))
                                            : (Object) (whole(a) - whole(b)));
            case MULTIPLY ->
                    Optional.of(
                            fractional(a, b)
                                    ? (Object) (real(a) * real(b))
                                    : (Object) (whole(a) * whole(b)));
        };
    }

    private Optional<Object> call(Call call) {
        List<Optional<Object>> values = call.arguments().stream().map(this::of).toList();
        Stream<Object> present = values.stream().flatMap(Optional::stream);
        Kind kind = kinds.of(call);
        return switch (call.function()) {
            case LEAST -> present.min(Worked::compare).map(value -> as(value, kind));
            case GREATEST -> present.max(Worked::compare).map(value -> as(value, kind));
            case COALESCE -> present.findFirst().map(value -> as(value, kind));
            case NULLIF ->
                    values.get(0)
                            .filter(value ->
                                    values.get(1).filter(o -> compare(value, o) == 0).isEmpty());
            default ->
                    values.contains(Optional.empty())
                            ? Optional.empty()
                            : single(call, values.stream().map(Optional::get).toList(), kind);
        };
    }

    private static Optional<Object> single(Call call, List<Object> values, Kind kind) {
        Object first = values.getFirst();
        return switch (call.function()) {
            case ABS ->
                    Optional.of(
                            first instanceof Double d
                                    ? (Object) Math.abs(d)
                                    : (Object) Math.abs(whole(first)));
            case ROUND ->
                    Optional.of(
                            values.size() == 1
                                    ? (Object) (long) nearest(real(first))
                                    : (Object)
                                            (nearest(real(first) * power(values.get(1)))
                                                    / power(values.get(1))));
            case FLOOR -> Optional.of((long) Math.floor(real(first)));
            case CEIL -> Optional.of((long) Math.ceil(real(first)));
            case SQRT -> real(first) < 0 ? Optional.empty() : Optional.of(Math.sqrt(real(first)));
            case SUM -> Optional.of(sum(values, kind));
            case MEAN -> Optional.of(real(sum(values, sumKind(values))) / values.size());
            case YEAR -> Optional.of((long) ((LocalDate) first).getYear());
            case MONTH -> Optional.of((long) ((LocalDate) first).getMonthValue());
            case DAY -> Optional.of((long) ((LocalDate) first).getDayOfMonth());
            case LENGTH -> Optional.of(first.toString().codePoints().count());
            case TRIM -> Optional.of(first.toString().replaceAll("^ +| +$", ""));
            default -> throw new IllegalArgumentException(call.text());
        };
    }

    private static Kind sumKind(List<Object> values) {
        return values.stream().anyMatch(Double.class::isInstance) ? Kind.NUMBER : Kind.INTEGER;
    }

    private static Object sum(List<Object> values, Kind kind) {
        if (kind == Kind.INTEGER) {
            return values.stream().mapToLong(Worked::whole).sum();
        }
        // From left to right, whole numbers with each other as such.
        Object sum = values.getFirst();
        for (Object value : values.subList(1, values.size())) {
            sum = worked(Operator.ADD, sum, value).orElseThrow();
        }
        return real(sum);
    }

    private static double power(Object digits) {
        return Math.pow(10, real(digits));
    }

    private static double nearest(double value) {
        return new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).doubleValue();
    }

    private static Object cast(Object value, Kind kind) {
        return switch (kind) {
            case INTEGER ->
                    value instanceof Double number ? (long) nearest(number) : (Object) whole(value);
            case NUMBER -> real(value);
            case TEXT -> value.toString();
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object as(Object value, Kind kind) {
        return switch (kind) {
            case INTEGER -> whole(value);
            case NUMBER -> real(value);
            default -> value;
        };
    }

    private static boolean fractional(Object a, Object b) {
        return a instanceof Double || b instanceof Double;
    }

    private static long whole(Object value) {
        return value instanceof Boolean truth ? truth ? 1 : 0 : (Long) value;
    }

    private static double real(Object value) {
        return value instanceof Double number ? number : whole(value);
    }

    private static boolean holds(Order order, int compared) {
        return switch (order) {
            case EQUAL -> compared == 0;
            case UNEQUAL -> compared != 0;
            case LESS -> compared < 0;
            case AT_MOST -> compared <= 0;
            case MORE -> compared > 0;
            case AT_LEAST -> compared >= 0;
        };
    }

    /// As the expression language compares: texts by their bytes, truth values as 1 and 0.
    static int compare(Object a, Object b) {
        if (a instanceof String one && b instanceof String other) {
            return Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
        if (a instanceof LocalDate one && b instanceof LocalDate other) {
            return one.compareTo(other);
        }
        return fractional(a, b)
                ? Double.compare(real(a) + 0.0, real(b) + 0.0)
                : Long.compare(whole(a), whole(b));
    }
}
