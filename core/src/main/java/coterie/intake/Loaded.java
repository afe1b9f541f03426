package coterie.intake;

import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.intake.MeaningProof.Proven;
import coterie.intake.Reading.Reject;
import coterie.intake.Reading.RowCounts;
import java.util.List;

/// A text that became a table.
record Loaded(
        Relation table,
        RowCounts rows,
        List<Reject> rejects,
        List<String> names,
        List<Proven> proven,
        TextProof proof,
        List<Alarm> alarms) {}
