package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.prepare.Prepared;
import coterie.recipe.expression.Expression.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups that were made before, by rules or by hand, beside the segments.
///
/// @param column that names a customer's group
/// @param base customers there were when the groups were made: those that later steps drop count
/// @param groups most frequent first
public record EarlierGroups(String column, long base, List<Group> groups) {

    /// One group.
    ///
    /// @param name its level of the column; empty for customers in no group
    /// @param size customers of the base
    /// @param share size ÷ base
    /// @param bySegment kept customers in segment 1, 2, …
    public record Group(String name, long size, double share, BySegment<Long> bySegment) {}

    /// Kept customers of each group, by segment.
    public List<List<Long>> bySegment() {
        return groups.stream().map(group -> group.bySegment().all()).toList();
    }

    /// One entry a column of the recipe's `earlier`; a count query each for kept and lost rows.
    public static List<EarlierGroups> of(
            Prepared prepared, Segmentation segmentation, Engine engine) {
        List<String> there =
                prepared.columns().stream().map(Prepared.PreparedColumn::name).toList();
        return prepared.fitted().recipe().telling().earlier().stream()
                .filter(there::contains)
                .map(column -> groups(column, prepared, segmentation, engine))
                .toList();
    }

    private static EarlierGroups groups(
            String column, Prepared prepared, Segmentation segmentation, Engine engine) {
        Item level = new Item.Text(column);
        Map<String, long[]> counts = new LinkedHashMap<>();
        engine.table(segmentation.table())
                .answer(Query.of(level, Item.column(Segmentation.SEGMENT), Item.rows()))
                .rows()
                .forEach(row -> {
                    long[] count = counts.computeIfAbsent(row.text(0), _ -> empty(segmentation));
                    count[0] += row.count(2);
                    count[(int) row.count(1)] += row.count(2);
                });
        prepared.lost()
                .ifPresent(lost ->
                        engine.table(lost)
                                .answer(
                                        Query.of(level, Item.rows())
                                                .where(
                                                        Where.is(
                                                                FittedPreparation.DROPPED_BY,
                                                                Order.MORE,
                                                                madeBy(column, prepared))))
                                .rows()
                                .forEach(row ->
                                        counts.computeIfAbsent(
                                                                row.text(0),
                                                                _ -> empty(segmentation))[0] +=
                                                row.count(1)));
        long base = counts.values().stream().mapToLong(count -> count[0]).sum();
        List<Group> groups = new ArrayList<>();
        counts.forEach((name, count) ->
                groups.add(
                        new Group(
                                name,
                                count[0],
                                (double) count[0] / base,
                                new BySegment<>(Arrays.stream(count).skip(1).boxed().toList()))));
        groups.sort(Comparator.comparingLong(Group::size).reversed().thenComparing(Group::name));
        return new EarlierGroups(column, base, List.copyOf(groups));
    }

    /// Everyone, then segment 1, 2, ….
    private static long[] empty(Segmentation segmentation) {
        return new long[segmentation.k() + 1];
    }

    /// The last line of the ledger that sets the column; 0 is the source itself.
    private static int madeBy(String column, Prepared prepared) {
        List<FittedStep> steps = prepared.fitted().steps();
        for (int line = steps.size(); line > 0; line--) {
            if (steps.get(line - 1).sets().containsKey(column)) {
                return line;
            }
        }
        return 0;
    }
}
