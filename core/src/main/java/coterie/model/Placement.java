package coterie.model;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.Table;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.intake.Reading;
import coterie.prepare.FittedPreparation;
import coterie.prepare.select.PlacementSelect;
import coterie.segment.Placed;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Customers placed by a model.
///
/// @param table the engine's table `placed`, one row a row of the source, in file order, with
///   [FittedPreparation#ID], [Segmentation#SEGMENT] (NULL where not placed),
///   [Segmentation#DISTANCE], [Segmentation#CONFIDENCE] and [#REASON]
/// @param placed how many got a segment
/// @param reasons why the others did not, with their number, most frequent first
public record Placement(Relation table, long placed, SequencedMap<String, Long> reasons) {
    /// Why a customer has no segment; NULL where he has one.
    public static final String REASON = FittedPreparation.DROPPED_BY;

    /// Places the customers of a reading by the rule the study used.
    ///
    /// @throws coterie.fault.CoterieException `COLUMN_MISSING` where the file lacks what the model
    ///   needs
    public static Placement of(Model model, Reading reading, Engine engine) {
        FittedPreparation preparation = model.preparation();
        Table newcomers =
                engine.table(PlacementSelect.newcomers(preparation, reading.columns(), engine));
        Relation table =
                newcomers.with(
                        "placed",
                        Placed.by(preparation.scaler(), model.assigner())
                                .where(Where.missing(REASON)));
        engine.drop(newcomers.relation());
        SequencedMap<String, Long> reasons = reasons(engine.table(table));
        long without = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new Placement(table, table.rows() - without, reasons);
    }

    private static SequencedMap<String, Long> reasons(Table placed) {
        SequencedMap<String, Long> reasons = new LinkedHashMap<>();
        Item reason = Item.column(REASON);
        placed.each(
                Query.of(reason, Item.rows())
                        .where(Where.present(REASON))
                        .sorted(By.falling(Item.rows()), By.rising(reason)),
                row -> reasons.put(row.text(0), row.count(1)));
        return reasons;
    }
}
