package coterie.intake.format;

import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.intake.Reading.Reject;
import coterie.intake.Reading.RowCounts;
import coterie.intake.proof.MeaningProof.Proven;
import coterie.intake.text.TextProof;
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
