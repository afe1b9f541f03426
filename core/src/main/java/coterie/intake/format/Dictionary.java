package coterie.intake.format;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.intake.alarm.TableAlarms;
import coterie.intake.proof.MeaningProof;
import coterie.intake.role.ColumnFacts;
import coterie.intake.role.RoleInference;
import coterie.intake.role.RoleInference.Guess;
import coterie.intake.text.SourceFile;
import coterie.kernel.Progress;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.List;

/// Describes the columns of a loaded table.
final class Dictionary {
    private Dictionary() {}

    /// The reading of a text that became a table.
    static Reading reading(
            SourceFile file, Dialect dialect, Loaded loaded, Engine engine, Progress progress) {
        List<Kind> types = loaded.proven().stream().map(proven -> proven.meaning().type()).toList();
        List<String> notes = new ArrayList<>();
        for (MeaningProof.Proven proven : loaded.proven()) {
            notes.add(proven.note());
        }
        List<Alarm> alarms = new ArrayList<>(loaded.alarms());
        List<Column> columns =
                columns(engine, loaded.table(), loaded.names(), types, notes, alarms, progress);
        return new Reading(
                file.name(),
                file.fingerprint(),
                loaded.rows(),
                dialect,
                columns,
                List.copyOf(loaded.rejects()),
                List.copyOf(alarms),
                loaded.table());
    }

    /// The dictionary of a table; adds what is odd in it to the alarms.
    static List<Column> columns(
            Engine engine,
            Relation table,
            List<String> names,
            List<Kind> types,
            List<String> notes,
            List<Alarm> alarms,
            Progress progress) {
        progress.at("looking at the columns", 0);
        List<ColumnFacts> facts = ColumnFacts.of(engine, table, names, types);
        List<Guess> guesses = RoleInference.of(facts);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            ColumnFacts column = facts.get(i);
            columns.add(
                    new Column(
                            column.name(),
                            column.type(),
                            guesses.get(i).role(),
                            guesses.get(i).reason(),
                            column.missing(),
                            column.distinct(),
                            notes.get(i)));
        }
        alarms.addAll(new TableAlarms(engine, table, facts, columns).find());
        return List.copyOf(columns);
    }
}
