package coterie.model;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.engine.dialect.SqlDialect;
import coterie.intake.Reading;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.prepare.select.PlacementSelect;
import coterie.segment.Placed;
import coterie.segment.Segmentation;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Customers placed by a model.
///
/// @param table the engine's table `placed`, one row a row of the source, in file order:
///   [FittedPreparation#ID], [Segmentation#SEGMENT] (NULL where not placed),
///   [Segmentation#DISTANCE], [Segmentation#CONFIDENCE] and [#REASON]
/// @param placed how many got a segment
/// @param reasons why the others did not, with their number, most frequent first
public record Placement(Relation table, long placed, SequencedMap<String, Long> reasons) {
    /// Why a customer has no segment; NULL where he has one.
    public static final String REASON = FittedPreparation.DROPPED_BY;

    private static final String ROW = Sql.name(Prepared.ROW);
    private static final String DROPPED = Sql.name(REASON);

    /// Places the customers of a reading by the rule the study used: the nearest centre in double
    /// precision.
    ///
    /// @throws coterie.fault.CoterieException `COLUMN_MISSING` where the file lacks what the model
    ///   needs
    public static Placement of(Model model, Reading reading, Engine engine) {
        FittedPreparation preparation = model.preparation();
        engine.create(
                "newcomers",
                new PlacementSelect(preparation, reading.columns(), SqlDialect.duckDb()).sql());
        Relation placeable =
                engine.create(
                        "placeable_newcomers",
                        "SELECT * FROM newcomers WHERE " + DROPPED + " IS NULL");
        Scaler scaler = preparation.scaler();
        Rows features = engine.numbers(placeable, scaler.columns());
        Rows scaled = Scaling.of(scaler.centres(), scaler.scales()).apply(features);
        engine.load("placed_labels", Placed.COLUMNS, new Placed(scaled, model.centres()));
        engine.create(
                "placed_rows",
                "SELECT p."
                        + ROW
                        + ", l.* FROM placeable_newcomers p POSITIONAL JOIN placed_labels l");
        Relation table =
                engine.create(
                        "placed",
                        "SELECT p.%s, CAST(l.%s AS INTEGER) AS %s, l.%s, l.%s, p.%s FROM newcomers p LEFT JOIN placed_rows l ON p.%s = l.%s ORDER BY p.%s"
                                .formatted(
                                        Sql.name(FittedPreparation.ID),
                                        Sql.name(Segmentation.SEGMENT),
                                        Sql.name(Segmentation.SEGMENT),
                                        Sql.name(Segmentation.DISTANCE),
                                        Sql.name(Segmentation.CONFIDENCE),
                                        DROPPED,
                                        ROW,
                                        ROW,
                                        ROW));
        return new Placement(table, placeable.rows(), reasons(engine));
    }

    private static SequencedMap<String, Long> reasons(Engine engine) {
        SequencedMap<String, Long> reasons = new LinkedHashMap<>();
        engine.query(
                        "SELECT %s, count(*) FROM newcomers WHERE %s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"
                                .formatted(DROPPED, DROPPED))
                .rows()
                .forEach(row -> reasons.put(row.text(0), row.count(1)));
        return reasons;
    }
}
