package coterie.doubt;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.fault.Alarm;
import coterie.prepare.FittedStep;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Not;
import coterie.recipe.expression.Expression.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Flags that a step derives from counts and that say no where a count says yes: `kids = 1 or teens
/// = 1` misses a home with two kids.
final class FlagsAgainstCounts {
    /// More disagreement than this share of the customers is a flag with another meaning.
    private static final double MEANT = 0.2;

    private FlagsAgainstCounts() {}

    static List<Alarm> of(Engine engine, Prepared prepared) {
        List<Alarm> alarms = new ArrayList<>();
        for (FittedStep step : prepared.fitted().steps()) {
            step.sets()
                    .forEach((name, expression) ->
                            check(name, expression, engine, prepared).ifPresent(alarms::add));
        }
        return alarms;
    }

    private static Optional<Alarm> check(
            String flag, Expression expression, Engine engine, Prepared prepared) {
        Set<String> from = expression.columns();
        List<String> counts =
                prepared.columns().stream()
                        .filter(column -> from.contains(column.name()) && isCount(column))
                        .map(PreparedColumn::name)
                        .toList();
        boolean there =
                prepared.columns().stream()
                        .anyMatch(column -> column.name().equals(flag) && column.type().number());
        if (!there || counts.isEmpty() || counts.size() < from.size()) {
            return Optional.empty();
        }
        Expression some =
                Where.any(counts.stream().map(count -> Where.is(count, Order.MORE, 0)).toList());
        Expression no = Where.is(flag, Order.EQUAL, 0);
        Expression yes = Where.is(flag, Order.EQUAL, 1);
        QueryResult.Row row =
                engine.table(prepared.table())
                        .answer(
                                Query.of(
                                        Item.rows(),
                                        new Item.RowsWhere(new Not(Where.any(List.of(no, yes)))),
                                        new Item.RowsWhere(Where.all(List.of(no, some))),
                                        new Item.RowsWhere(Where.all(List.of(yes, new Not(some))))))
                        .only();
        long all = row.count(0);
        long missed = row.count(2);
        return row.count(1) > 0 || missed == 0 || row.count(3) > 0 || missed > MEANT * all
                ? Optional.empty()
                : Optional.of(
                        alarm(
                                flag,
                                counts,
                                missed,
                                all,
                                prepared.fitted().recipe().heading().unit()));
    }

    private static boolean isCount(PreparedColumn column) {
        return (column.role() == Role.HOUSEHOLD
                        || column.role() == Role.COUNT
                        || column.role() == Role.PURCHASES)
                && column.type().numeric();
    }

    private static Alarm alarm(String flag, List<String> counts, long missed, long all, Noun unit) {
        String from = String.join(" and ", counts);
        return new Alarm(
                        "flag-disagrees",
                        "%s is 0 for %s of %s %s although %s count at least one. The step that derives it misses them, so segments made from it mix the two; write the condition as > 0."
                                .formatted(
                                        flag,
                                        Figures.count(missed),
                                        Figures.count(all),
                                        unit.many(),
                                        from))
                .with("flag", flag)
                .with("counts", counts)
                .with("missed", missed)
                .with("customers", all);
    }
}
