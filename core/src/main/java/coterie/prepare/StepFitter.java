package coterie.prepare;

import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.recipe.Expression;
import coterie.recipe.Expression.Case;
import coterie.recipe.Expression.Column;
import coterie.recipe.Expression.Numeral;
import coterie.recipe.Expression.Order;
import coterie.recipe.Expression.Text;
import coterie.recipe.Expression.When;
import coterie.recipe.Kind;
import coterie.recipe.Nearest;
import coterie.recipe.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Turns a step of the recipe into steps with constants, learned from the rows that reach it.
final class StepFitter {
    private final Names names;
    private final UnaryOperator<Expression> resolve;
    private final Statistics learn;
    private final PreparationSelect rows;
    private final Consumer<FittedStep> sink;
    private final List<Alarm> alarms;
    private final List<OneHotBlock> blocks;

    /// @param resolve spells the names of an expression and puts in the day it counts to
    /// @param sink takes each fitted step and applies it before the next is learned
    StepFitter(
            Names names,
            UnaryOperator<Expression> resolve,
            Statistics learn,
            PreparationSelect rows,
            Consumer<FittedStep> sink,
            List<Alarm> alarms,
            List<OneHotBlock> blocks) {
        this.names = names;
        this.resolve = resolve;
        this.learn = learn;
        this.rows = rows;
        this.sink = sink;
        this.alarms = alarms;
        this.blocks = blocks;
    }

    void fit(Step step) {
        switch (step) {
            case Step.Keep keep -> {
                Expression condition = resolve.apply(keep.condition());
                keeps("keep " + keep.condition().text(), keep.why(), condition);
            }
            case Step.Drop drop -> {
                Expression condition = resolve.apply(drop.condition());
                Expression stays =
                        new Expression.Not(
                                new Expression.Call(
                                        coterie.recipe.Function.COALESCE,
                                        List.of(condition, new Expression.Truth(false))));
                keeps("drop " + drop.condition().text(), drop.why(), stays);
            }
            case Step.Derive derive -> {
                SequencedMap<String, Expression> sets = new LinkedHashMap<>();
                derive.columns()
                        .forEach((name, expression) ->
                                sets.put(names.spell(name), resolve.apply(expression)));
                sets("derive " + String.join(", ", sets.keySet()), derive.why(), sets);
            }
            case Step.Fill fill -> fill(fill);
            case Step.Repair repair -> repair(repair);
            case Step.Recode recode -> recode(recode);
            case Step.Ordinal ordinal -> ordinal(ordinal);
            case Step.Bin bin -> bin(bin);
            case Step.Trim trim -> trim(trim);
            case Step.Cap cap -> cap(cap);
            case Step.OneHot oneHot -> oneHot(oneHot);
            case Step.Shares shares -> shares(shares);
            case Step.DropColumns drop -> dropColumns(drop);
            case Step.Rules rules -> rules(rules);
        }
    }

    private void keeps(String name, Optional<String> why, Expression condition) {
        sink.accept(
                new FittedStep(
                        name,
                        why.orElse(""),
                        new LinkedHashMap<>(),
                        Optional.of(condition),
                        List.of()));
    }

    private void sets(String name, Optional<String> why, SequencedMap<String, Expression> sets) {
        sink.accept(new FittedStep(name, why.orElse(""), sets, Optional.empty(), List.of()));
    }

    private void set(String name, Optional<String> why, String column, Expression value) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        sets.put(names.spell(column), value);
        sets(name, why, sets);
    }

    private void fill(Step.Fill fill) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        fill.columns()
                .forEach((written, filling) -> {
                    String column = known(written);
                    Expression value = filling(column, filling, fill.by().map(this::known));
                    sets.put(
                            column,
                            new Expression.Call(
                                    coterie.recipe.Function.COALESCE,
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
        sets("fill " + String.join(", ", words), fill.why(), sets);
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
                    case MEDIAN -> learn.mediansBy(column, by.get());
                    case MEAN -> learn.meansBy(column, by.get());
                    case MODE -> learn.modesBy(column, by.get());
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
                            learn.quantiles(numeric(column), List.of(0.5))
                                    .map(list -> Numeral.of(list.getFirst()));
                    case MEAN -> learn.mean(numeric(column)).map(Numeral::of);
                    case MODE -> learn.mode(column);
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

    private void repair(Step.Repair repair) {
        String column = known(repair.column());
        List<When> whens = new ArrayList<>();
        List<String> words = new ArrayList<>();
        repair.values()
                .forEach((wrong, right) -> {
                    whens.add(
                            new When(
                                    new Expression.Comparison(
                                            Order.EQUAL,
                                            new Column(column),
                                            literal(column, wrong)),
                                    literal(column, right)));
                    words.add(wrong + " to " + right);
                });
        set(
                "repair " + column + ": " + String.join(", ", words),
                repair.why(),
                column,
                new Case(List.copyOf(whens), Optional.of(new Column(column))));
    }

    private void recode(Step.Recode recode) {
        String column = known(recode.column());
        boolean numbers =
                recode.levels().keySet().stream().allMatch(level -> level.matches("-?[0-9]{1,15}"));
        boolean kept = recode.others() == Step.Others.KEEP;
        List<When> whens = new ArrayList<>();
        List<Expression> named = new ArrayList<>();
        recode.levels()
                .forEach((level, gathered) -> {
                    List<Expression> old =
                            gathered.stream().map(value -> literal(column, value)).toList();
                    named.addAll(old);
                    Expression now =
                            numbers && !(kept && learn.kind(column) == Kind.TEXT)
                                    ? new Numeral(new BigDecimal(level))
                                    : new Text(level);
                    whens.add(new When(anyOf(column, old), now));
                });
        if (recode.others() == Step.Others.ALARM) {
            alarmUnmapped(column, named, "recode " + column);
        }
        set(
                "recode " + column + " to " + String.join(", ", recode.levels().keySet()),
                recode.why(),
                recode.as(),
                new Case(
                        List.copyOf(whens),
                        kept ? Optional.of(new Column(column)) : Optional.empty()));
    }

    private void ordinal(Step.Ordinal ordinal) {
        String column = known(ordinal.column());
        List<When> whens = new ArrayList<>();
        List<Expression> named = new ArrayList<>();
        for (String level : ordinal.levels()) {
            Expression old = literal(column, level);
            named.add(old);
            whens.add(
                    new When(
                            new Expression.Comparison(Order.EQUAL, new Column(column), old),
                            Numeral.of(named.size())));
        }
        alarmUnmapped(column, named, "ordinal " + column);
        set(
                "number the levels of " + column,
                ordinal.why(),
                ordinal.as(),
                new Case(List.copyOf(whens), Optional.empty()));
    }

    private void alarmUnmapped(String column, List<Expression> named, String step) {
        List<String> missed = new ArrayList<>();
        long rowsMissed = 0;
        for (var level : learn.levels(column).entrySet()) {
            if (!named.contains(learn.literal(column, level.getKey()))) {
                missed.add(String.valueOf(level.getKey()));
                rowsMissed += level.getValue();
            }
        }
        if (!missed.isEmpty()) {
            alarms.add(
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

    private void bin(Step.Bin bin) {
        String column = numeric(known(bin.column()));
        List<Double> edges =
                switch (bin.edges()) {
                    case Step.Edges.Values(List<Double> values) -> values;
                    case Step.Edges.Quantiles(int bins) -> quantileEdges(column, bins);
                };
        List<When> whens = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Order below = bin.lowerClosed() ? Order.LESS : Order.AT_MOST;
            whens.add(new When(compare(column, below, edges.get(i)), binName(bin, i)));
        }
        Order above = bin.lowerClosed() ? Order.AT_LEAST : Order.MORE;
        whens.add(new When(compare(column, above, edges.getLast()), binName(bin, edges.size())));
        set(
                "bin " + column + " at " + texts(edges),
                bin.why(),
                bin.as(),
                new Case(List.copyOf(whens), Optional.empty()));
    }

    private List<Double> quantileEdges(String column, int bins) {
        List<Double> shares = new ArrayList<>();
        for (int i = 1; i < bins; i++) {
            shares.add((double) i / bins);
        }
        return learn.quantiles(column, shares).orElseThrow(() -> noValues(column));
    }

    private static Expression binName(Step.Bin bin, int index) {
        return bin.names().isEmpty() ? Numeral.of(index + 1) : new Text(bin.names().get(index));
    }

    private void trim(Step.Trim trim) {
        List<String> columns = trim.columns().stream().map(this::known).map(this::numeric).toList();
        if (!trim.together()) {
            for (String column : columns) {
                Range range = range(column, trim.limits());
                keeps("trim " + column + " to " + range, trim.why(), inside(column, range));
            }
            return;
        }
        List<Expression> all = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String column : columns) {
            Range range = range(column, trim.limits());
            all.add(inside(column, range));
            words.add(column + " to " + range);
        }
        keeps(
                "trim " + String.join(", ", words),
                trim.why(),
                all.size() == 1 ? all.getFirst() : new Expression.And(List.copyOf(all)));
    }

    private void cap(Step.Cap cap) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String written : cap.columns()) {
            String column = numeric(known(written));
            Range range = range(column, cap.limits());
            List<When> whens = new ArrayList<>();
            range.low()
                    .ifPresent(low ->
                            whens.add(new When(compare(column, Order.LESS, low), Numeral.of(low))));
            range.high()
                    .ifPresent(high ->
                            whens.add(
                                    new When(compare(column, Order.MORE, high), Numeral.of(high))));
            sets.put(column, new Case(List.copyOf(whens), Optional.of(new Column(column))));
            words.add(column + " to " + range);
        }
        sets("cap " + String.join(", ", words), cap.why(), sets);
    }

    private Range range(String column, Step.Limits limits) {
        return switch (limits) {
            case Step.Limits.Values(Optional<Double> low, Optional<Double> high) ->
                    new Range(low, high);
            case Step.Limits.Quantiles(Optional<Double> low, Optional<Double> high) ->
                    new Range(
                            low.map(share -> quantile(column, share)),
                            high.map(share -> quantile(column, share)));
            case Step.Limits.Fence(double factor) -> {
                double q1 = quantile(column, 0.25);
                double q3 = quantile(column, 0.75);
                double reach = factor * (q3 - q1);
                yield new Range(Optional.of(q1 - reach), Optional.of(q3 + reach));
            }
        };
    }

    private double quantile(String column, double share) {
        return learn.quantiles(column, List.of(share))
                .orElseThrow(() -> noValues(column))
                .getFirst();
    }

    private void oneHot(Step.OneHot oneHot) {
        String column = known(oneHot.column());
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        long total = 0;
        for (var level : learn.levels(column).entrySet()) {
            String text = String.valueOf(level.getKey());
            total += level.getValue();
            if (oneHot.except().contains(text)) {
                continue;
            }
            Expression is =
                    new Expression.Comparison(
                            Order.EQUAL, new Column(column), learn.literal(column, level.getKey()));
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
        blocks.add(OneHotBlock.of(column, counts, total, oneHot.weight()));
        sets("one column for each level of " + column, oneHot.why(), sets);
    }

    private void shares(Step.Shares shares) {
        List<String> columns = shares.columns().stream().map(this::known).toList();
        Expression total =
                new Expression.Call(
                        coterie.recipe.Function.SUM,
                        columns.stream().<Expression>map(Column::new).toList());
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        for (String column : columns) {
            sets.put(
                    names.spell(StepNames.share(column, shares)),
                    new Expression.Calculation(
                            Expression.Operator.DIVIDE, new Column(numeric(column)), total));
        }
        sets("shares of " + String.join(", ", columns), shares.why(), sets);
    }

    private void dropColumns(Step.DropColumns drop) {
        List<String> gone =
                drop.columns().isEmpty()
                        ? learn.constants(rows.columns())
                        : drop.columns().stream().map(this::known).toList();
        sink.accept(
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
                        whens.add(new When(resolve.apply(condition), new Text(name))));
        set(
                "segments by rule in " + rules.as(),
                rules.why(),
                rules.as(),
                new Case(List.copyOf(whens), rules.otherwise().map(Text::new)));
    }

    /// A column that is there at this step, in the recipe's spelling.
    private String known(String written) {
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

    private String numeric(String column) {
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
    private Expression literal(String column, String written) {
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

    private static Expression anyOf(String column, List<Expression> values) {
        return values.size() == 1
                ? new Expression.Comparison(Order.EQUAL, new Column(column), values.getFirst())
                : new Expression.In(new Column(column), values);
    }

    private static Expression compare(String column, Order order, double value) {
        return new Expression.Comparison(order, new Column(column), Numeral.of(value));
    }

    private static Expression inside(String column, Range range) {
        List<Expression> all = new ArrayList<>();
        range.low().ifPresent(low -> all.add(compare(column, Order.AT_LEAST, low)));
        range.high().ifPresent(high -> all.add(compare(column, Order.AT_MOST, high)));
        Expression within = all.size() == 1 ? all.getFirst() : new Expression.And(List.copyOf(all));
        return new Expression.Or(List.of(new Expression.IsMissing(new Column(column)), within));
    }

    private static String texts(List<Double> values) {
        return String.join(", ", values.stream().map(Range::text).toList());
    }

    private static CoterieException noValues(String column) {
        return new CoterieException(
                FaultCode.NO_DATA_ROWS,
                "The column \"" + column + "\" has no values in the rows that reach the step.");
    }
}
