package coterie.prepare.learn;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.prepare.FittedStep;
import coterie.prepare.match.StepNames;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Case;
import coterie.recipe.expression.Expression.Column;
import coterie.recipe.expression.Expression.Numeral;
import coterie.recipe.expression.Expression.Order;
import coterie.recipe.expression.Expression.Text;
import coterie.recipe.expression.Expression.When;
import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Turns a step of the recipe into steps with constants, learned from the rows that reach it.
final class StepFitter {
    private final StepContext context;
    private final LevelSteps levels;
    private final RangeSteps ranges;

    StepFitter(StepContext context) {
        this.context = context;
        levels = new LevelSteps(context);
        ranges = new RangeSteps(context);
    }

    void fit(Step step) {
        switch (step) {
            case Step.Keep keep -> {
                Expression condition = context.resolve().apply(keep.condition());
                context.keeps("keep " + keep.condition().text(), keep.why(), condition);
            }
            case Step.Drop drop -> {
                Expression condition = context.resolve().apply(drop.condition());
                Expression stays =
                        new Expression.Not(
                                new Expression.Call(
                                        coterie.recipe.expression.Function.COALESCE,
                                        List.of(condition, new Expression.Truth(false))));
                context.keeps("drop " + drop.condition().text(), drop.why(), stays);
            }
            case Step.Derive derive -> {
                SequencedMap<String, Expression> sets = new LinkedHashMap<>();
                derive.columns()
                        .forEach((name, expression) ->
                                sets.put(
                                        context.names().spell(name),
                                        context.resolve().apply(expression)));
                context.sets("derive " + String.join(", ", sets.keySet()), derive.why(), sets);
            }
            case Step.Fill fill -> fill(fill);
            case Step.Repair repair -> levels.repair(repair);
            case Step.Recode recode -> levels.recode(recode);
            case Step.Ordinal ordinal -> levels.ordinal(ordinal);
            case Step.Bin bin -> ranges.bin(bin);
            case Step.Trim trim -> ranges.trim(trim);
            case Step.Cap cap -> ranges.cap(cap);
            case Step.OneHot oneHot -> levels.oneHot(oneHot);
            case Step.Shares shares -> shares(shares);
            case Step.DropColumns drop -> dropColumns(drop);
            case Step.Rules rules -> rules(rules);
        }
    }

    private void fill(Step.Fill fill) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        fill.columns()
                .forEach((written, filling) -> {
                    String column = context.known(written);
                    Expression value = filling(column, filling, fill.by().map(context::known));
                    sets.put(
                            column,
                            new Expression.Call(
                                    coterie.recipe.expression.Function.COALESCE,
                                    List.of(new Column(column), value)));
                    String what =
                            filling instanceof Step.Filling.Statistic statistic
                                    ? "the " + statistic.name().toLowerCase(Locale.ROOT) + " "
                                    : "";
                    words.add(
                            "missing "
                                    + column
                                    + " with "
                                    + what
                                    + fill.by().map(by -> "of " + by).orElseGet(value::text));
                });
        context.sets("fill " + String.join(", ", words), fill.why(), sets);
    }

    private Expression filling(String column, Step.Filling filling, Optional<String> by) {
        Expression everyone =
                switch (filling) {
                    case Step.Filling.Constant(Expression value) -> value;
                    case Step.Filling.Statistic statistic -> statistic(column, statistic);
                };
        if (by.isEmpty() || !(filling instanceof Step.Filling.Statistic statistic)) {
            return everyone;
        }
        SequencedMap<Expression, Expression> each =
                switch (statistic) {
                    case MEDIAN -> context.learn().mediansBy(column, by.get());
                    case MEAN -> context.learn().meansBy(column, by.get());
                    case MODE -> context.learn().modesBy(column, by.get());
                };
        List<When> whens = new ArrayList<>();
        each.forEach((level, value) ->
                whens.add(
                        new When(
                                new Expression.Comparison(Order.EQUAL, new Column(by.get()), level),
                                value)));
        return whens.isEmpty() ? everyone : new Case(List.copyOf(whens), Optional.of(everyone));
    }

    private Expression statistic(String column, Step.Filling.Statistic statistic) {
        Optional<Expression> value =
                switch (statistic) {
                    case MEDIAN ->
                            context.learn()
                                    .quantiles(context.numeric(column), List.of(0.5))
                                    .map(list -> Numeral.of(list.getFirst()));
                    case MEAN -> context.learn().mean(context.numeric(column)).map(Numeral::of);
                    case MODE -> context.learn().mode(column);
                };
        return value.orElseThrow(() ->
                new CoterieException(
                        FaultCode.NO_DATA_ROWS,
                        "The column \""
                                + column
                                + "\" has no value in the rows that reach its fill step, so it"
                                + " has no "
                                + statistic.name().toLowerCase(Locale.ROOT)
                                + ". Fill it with a constant, or leave it out."));
    }

    private void shares(Step.Shares shares) {
        List<String> columns = shares.columns().stream().map(context::known).toList();
        Expression total =
                new Expression.Call(
                        coterie.recipe.expression.Function.SUM,
                        columns.stream().<Expression>map(Column::new).toList());
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        for (String column : columns) {
            sets.put(
                    context.names().spell(StepNames.share(column, shares)),
                    new Expression.Calculation(
                            Expression.Operator.DIVIDE,
                            new Column(context.numeric(column)),
                            total));
        }
        context.sets("shares of " + String.join(", ", columns), shares.why(), sets);
    }

    private void dropColumns(Step.DropColumns drop) {
        List<String> gone =
                drop.columns().isEmpty()
                        ? context.learn().constants(context.rows().columns())
                        : drop.columns().stream().map(context::known).toList();
        context.sink()
                .accept(
                        new FittedStep(
                                gone.isEmpty()
                                        ? "drop constant columns (there are none)"
                                        : "drop the columns " + String.join(", ", gone),
                                drop.why().orElse(""),
                                new LinkedHashMap<>(),
                                Optional.empty(),
                                gone));
    }

    private void rules(Step.Rules rules) {
        List<When> whens = new ArrayList<>();
        rules.rules()
                .forEach((name, condition) ->
                        whens.add(new When(context.resolve().apply(condition), new Text(name))));
        context.set(
                "segments by rule in " + rules.as(),
                rules.why(),
                rules.as(),
                new Case(List.copyOf(whens), rules.otherwise().map(Text::new)));
    }
}
