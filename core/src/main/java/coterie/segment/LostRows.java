package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Relation;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the rows that one line of the ledger dropped would have gone, by the rule of the segments.
///
/// @param bySegment rows that would have joined segment 1, 2, …
/// @param unplaced rows that lack a feature, so that nobody knows
public record LostRows(BySegment<Long> bySegment, long unplaced) {
    /// All rows the line dropped.
    public long rows() {
        return unplaced + bySegment.stream().mapToLong(Long::longValue).sum();
    }

    /// One entry a line of the ledger.
    ///
    /// Costs one scan of the lost rows; makes the engine's table `lost_placed`: those with every
    /// feature have their [Segmentation#SEGMENT].
    public static List<LostRows> of(Prepared prepared, Segmentation segmentation, Engine engine) {
        List<Ledger.Line> lines = prepared.ledger().lines();
        long[][] joined = new long[lines.size()][segmentation.k()];
        prepared.lost().ifPresent(lost -> place(lost, prepared, segmentation, engine, joined));
        List<LostRows> all = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            long dropped = lines.get(line).rowsBefore() - lines.get(line).rowsAfter();
            all.add(
                    new LostRows(
                            new BySegment<>(Arrays.stream(joined[line]).boxed().toList()),
                            dropped - Arrays.stream(joined[line]).sum()));
        }
        return List.copyOf(all);
    }

    private static void place(
            Relation lost,
            Prepared prepared,
            Segmentation segmentation,
            Engine engine,
            long[][] joined) {
        Scaler scaler = prepared.fitted().scaler();
        Relation placed =
                engine.table(lost)
                        .with(
                                "lost_placed",
                                Placed.by(scaler, segmentation.assigner())
                                        .where(
                                                Where.all(
                                                        scaler.columns().stream()
                                                                .map(Where::present)
                                                                .toList())));
        for (QueryResult.Row row :
                engine.table(placed)
                        .answer(
                                Query.of(
                                                Item.column(FittedPreparation.DROPPED_BY),
                                                Item.column(Segmentation.SEGMENT),
                                                Item.rows())
                                        .where(Where.present(Segmentation.SEGMENT)))
                        .rows()) {
            joined[(int) row.count(0)][(int) row.count(1) - 1] = row.count(2);
        }
    }
}
