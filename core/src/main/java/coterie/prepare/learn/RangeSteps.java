package coterie.prepare.learn;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
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
import java.util.Optional;
import java.util.SequencedMap;

/// Fits the steps that go by the range of a numeric column.
///
/// @param context what fitting needs
record RangeSteps(StepContext context) {
    void bin(Step.Bin bin) {
        String column = context.numeric(context.known(bin.column()));
        List<Double> edges =
                switch (bin.edges()) {
                    case Step.Edges.Values(List<Double> values) -> values;
                    case Step.Edges.Quantiles(int bins) -> quantileEdges(column, bins);
                };
        List<When> whens = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Order below = bin.lowerClosed() ? Order.LESS : Order.AT_MOST;
            whens.add(new When(StepContext.compare(column, below, edges.get(i)), binName(bin, i)));
        }
        Order above = bin.lowerClosed() ? Order.AT_LEAST : Order.MORE;
        whens.add(
                new When(
                        StepContext.compare(column, above, edges.getLast()),
                        binName(bin, edges.size())));
        context.set(
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
        return context.learn().quantiles(column, shares).orElseThrow(() -> noValues(column));
    }

    private static Expression binName(Step.Bin bin, int index) {
        return bin.names().isEmpty() ? Numeral.of(index + 1) : new Text(bin.names().get(index));
    }

    void trim(Step.Trim trim) {
        List<String> columns =
                trim.columns().stream().map(context::known).map(context::numeric).toList();
        if (!trim.together()) {
            for (String column : columns) {
                Range range = range(column, trim.limits());
                context.keeps("trim " + column + " to " + range, trim.why(), inside(column, range));
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
        context.keeps(
                "trim " + String.join(", ", words),
                trim.why(),
                all.size() == 1 ? all.getFirst() : new Expression.And(List.copyOf(all)));
    }

    void cap(Step.Cap cap) {
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String written : cap.columns()) {
            String column = context.numeric(context.known(written));
            Range range = range(column, cap.limits());
            List<When> whens = new ArrayList<>();
            range.low()
                    .ifPresent(low ->
                            whens.add(
                                    new When(
                                            StepContext.compare(column, Order.LESS, low),
                                            Numeral.of(low))));
            range.high()
                    .ifPresent(high ->
                            whens.add(
                                    new When(
                                            StepContext.compare(column, Order.MORE, high),
                                            Numeral.of(high))));
            sets.put(column, new Case(List.copyOf(whens), Optional.of(new Column(column))));
            words.add(column + " to " + range);
        }
        context.sets("cap " + String.join(", ", words), cap.why(), sets);
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
        return context.learn()
                .quantiles(column, List.of(share))
                .orElseThrow(() -> noValues(column))
                .getFirst();
    }

    private static Expression inside(String column, Range range) {
        List<Expression> all = new ArrayList<>();
        range.low().ifPresent(low -> all.add(StepContext.compare(column, Order.AT_LEAST, low)));
        range.high().ifPresent(high -> all.add(StepContext.compare(column, Order.AT_MOST, high)));
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
