package coterie.prepare.learn;

import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.prepare.FittedStep;
import coterie.prepare.match.Names;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What fitting a step needs, and the words all steps share.
///
/// @param names the recipe's spellings
/// @param resolve spells the names of an expression and puts in the day it counts to
/// @param learn statistics of the rows that reach the step
/// @param rows those rows
/// @param sink takes each fitted step and applies it before the next is learned
/// @param alarms where alarms go
/// @param blocks where 0/1 columns are noted
record StepContext(
        Names names,
        UnaryOperator<Expression> resolve,
        Statistics learn,
        PreparationSelect rows,
        Consumer<FittedStep> sink,
        List<Alarm> alarms,
        List<OneHotBlock> blocks) {

    void keeps(String name, Optional<String> why, Expression condition) {
        sink.accept(
                new FittedStep(
                        name,
                        why.orElse(""),
                        new LinkedHashMap<>(),
                        Optional.of(condition),
                        List.of()));
    }

    void sets(String name, Optional<String> why, SequencedMap<String, Expression> sets) {
        sink.accept(new FittedStep(name, why.orElse(""), sets, Optional.empty(), List.of()));
    }

    void set(String name, Optional<String> why, String column, Expression value) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        sets.put(names.spell(column), value);
        sets(name, why, sets);
    }

    /// A column that is there at this step, in the recipe's spelling.
    String known(String written) {
        String column = names.spell(written);
        if (!rows.columns().contains(column)) {
            throw new CoterieException(
                    FaultCode.COLUMN_MISSING,
                    "A step wants the column \""
                            + written
                            + "\", which is not there at that step; "
                            + Nearest.offer(written, rows.columns()));
        }
        return column;
    }

    String numeric(String column) {
        if (!learn.kind(column).numeric()) {
            throw new CoterieException(
                    FaultCode.RECIPE_INVALID,
                    "A step treats the column \""
                            + column
                            + "\" as a number, but it is "
                            + learn.kind(column).words()
                            + " in this data.");
        }
        return column;
    }

    /// A value as recipes write it, as a literal of the column's kind.
    Expression literal(String column, String written) {
        return switch (learn.kind(column)) {
            case INTEGER, NUMBER -> {
                try {
                    yield new Numeral(new BigDecimal(written.strip()));
                } catch (NumberFormatException e) {
                    throw new CoterieException(
                            FaultCode.RECIPE_INVALID,
                            "A step names \""
                                    + written
                                    + "\" among the values of \""
                                    + column
                                    + "\", which holds numbers.",
                            e);
                }
            }
            case BOOLEAN ->
                    new Expression.Truth(
                            List.of("true", "yes", "1").contains(written.toLowerCase(Locale.ROOT)));
            default -> new Text(written);
        };
    }

    static Expression anyOf(String column, List<Expression> values) {
        return values.size() == 1
                ? new Expression.Comparison(Order.EQUAL, new Column(column), values.getFirst())
                : new Expression.In(new Column(column), values);
    }

    static Expression compare(String column, Order order, double value) {
        return new Expression.Comparison(order, new Column(column), Numeral.of(value));
    }
}
