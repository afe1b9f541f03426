package coterie.prepare.learn;

import coterie.fault.Alarm;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Case;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.Text;
import coterie.recipe.expression.Expression.When;
import coterie.recipe.expression.Kind;
import coterie.recipe.step.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Fits the steps that go by single values of a column.
///
/// @param context what fitting needs
record LevelSteps(StepContext context) {
    void repair(Step.Repair repair) {
        String column = context.known(repair.column());
        List<When> whens = new ArrayList<>();
        List<String> words = new ArrayList<>();
        repair.values()
                .forEach((wrong, right) -> {
                    whens.add(
                            new When(
                                    new Expression.Comparison(
                                            Order.EQUAL,
                                            new Column(column),
                                            context.literal(column, wrong)),
                                    context.literal(column, right)));
                    words.add(wrong + " to " + right);
                });
        context.set(
                "repair " + column + ": " + String.join(", ", words),
                repair.why(),
                column,
                new Case(List.copyOf(whens), Optional.of(new Column(column))));
    }

    void recode(Step.Recode recode) {
        String column = context.known(recode.column());
        boolean numbers =
                recode.levels().keySet().stream().allMatch(level -> level.matches("-?[0-9]{1,15}"));
        boolean kept = recode.others() == Step.Others.KEEP;
        List<When> whens = new ArrayList<>();
        List<Expression> named = new ArrayList<>();
        recode.levels()
                .forEach((level, gathered) -> {
                    List<Expression> old =
                            gathered.stream().map(value -> context.literal(column, value)).toList();
                    named.addAll(old);
                    Expression now =
                            numbers && !(kept && context.learn().kind(column) == Kind.TEXT)
                                    ? new Numeral(new BigDecimal(level))
                                    : new Text(level);
                    whens.add(new When(StepContext.anyOf(column, old), now));
                });
        if (recode.others() == Step.Others.ALARM) {
            alarmUnmapped(column, named, "recode " + column);
        }
        context.set(
                "recode " + column + " to " + String.join(", ", recode.levels().keySet()),
                recode.why(),
                recode.as(),
                new Case(
                        List.copyOf(whens),
                        kept ? Optional.of(new Column(column)) : Optional.empty()));
    }

    void ordinal(Step.Ordinal ordinal) {
        String column = context.known(ordinal.column());
        List<When> whens = new ArrayList<>();
        List<Expression> named = new ArrayList<>();
        for (String level : ordinal.levels()) {
            Expression old = context.literal(column, level);
            named.add(old);
            whens.add(
                    new When(
                            new Expression.Comparison(Order.EQUAL, new Column(column), old),
                            Numeral.of(named.size())));
        }
        alarmUnmapped(column, named, "ordinal " + column);
        context.set(
                "number the levels of " + column,
                ordinal.why(),
                ordinal.as(),
                new Case(List.copyOf(whens), Optional.empty()));
    }

    private void alarmUnmapped(String column, List<Expression> named, String step) {
        List<String> missed = new ArrayList<>();
        long rowsMissed = 0;
        for (var level : context.learn().levels(column).entrySet()) {
            if (!named.contains(context.learn().literal(column, level.getKey()))) {
                missed.add(String.valueOf(level.getKey()));
                rowsMissed += level.getValue();
            }
        }
        if (!missed.isEmpty()) {
            context.alarms()
                    .add(
                            new Alarm(
                                            "unmapped-level",
                                            "The step \""
                                                    + step
                                                    + "\" does not say what becomes of "
                                                    + String.join(", ", missed)
                                                    + "; "
                                                    + rowsMissed
                                                    + " customers have no value now. Name these levels, or say"
                                                    + " others: keep or others: missing.")
                                    .with("column", column)
                                    .with("levels", List.copyOf(missed))
                                    .with("customers", rowsMissed));
        }
    }

    void oneHot(Step.OneHot oneHot) {
        String column = context.known(oneHot.column());
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        long total = 0;
        for (var level : context.learn().levels(column).entrySet()) {
            String text = String.valueOf(level.getKey());
            total += level.getValue();
            if (oneHot.except().contains(text)) {
                continue;
            }
            Expression is =
                    new Expression.Comparison(
                            Order.EQUAL,
                            new Column(column),
                            context.learn().literal(column, level.getKey()));
            sets.put(
                    column + "_" + text,
                    new Case(
                            List.of(
                                    new When(is, Numeral.of(1)),
                                    new When(
                                            new Expression.Not(
                                                    new Expression.IsMissing(new Column(column))),
                                            Numeral.of(0))),
                            Optional.empty()));
            counts.put(column + "_" + text, level.getValue());
        }
        context.blocks().add(OneHotBlock.of(column, counts, total, oneHot.weight()));
        context.sets("one column for each level of " + column, oneHot.why(), sets);
    }
}
