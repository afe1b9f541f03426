package coterie.prepare.ledger;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.engine.dialect.SqlDialect;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every row again, those that a step drops too, with the line of the ledger that drops it.
public final class Tracking {
    private final Engine engine;
    private final PreparationSelect select;
    private final Optional<Kind> revenue;
    private final List<LedgerWriter.Entry> entries;

    private Tracking(
            Engine engine,
            PreparationSelect select,
            Optional<Kind> revenue,
            List<LedgerWriter.Entry> entries) {
        this.engine = engine;
        this.select = select;
        this.revenue = revenue;
        this.entries = entries;
    }

    /// @param entries the recipe's steps in order, then the one that asks for every feature
    public static Tracking of(
            Engine engine,
            SqlDialect dialect,
            List<PreparationSelect.SourceColumn> source,
            Worth worth,
            List<LedgerWriter.Entry> entries) {
        PreparationSelect select =
                PreparationSelect.tracking(dialect, Kind.INTEGER, Integer::toString)
                        .source(source, true, worth.added());
        Optional<Kind> early = worth.fromSource() ? worth.kind(select) : Optional.empty();
        entries.forEach(entry -> select.apply(entry.step()));
        Optional<Kind> kind = early.or(() -> worth.kind(select));
        worth.addLate(select);
        return new Tracking(engine, select, kind, entries);
    }

    /// What each step cost.
    public Ledger ledger() {
        return new LedgerWriter(engine, select, revenue, entries.subList(0, entries.size() - 1))
                .write(entries.getLast());
    }

    /// The table `lost`; absent where nobody was lost.
    ///
    /// @param columns what is known of each lost row; those that do not exist at the end are left
    ///   out
    public Optional<Relation> lost(Ledger ledger, List<String> columns) {
        boolean nobody =
                ledger.lines().stream().allMatch(line -> line.rowsBefore() == line.rowsAfter());
        if (nobody) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        Stream.concat(
                        Stream.of(Prepared.ROW, PreparationSelect.DROPPED),
                        columns.stream().distinct().filter(select.columns()::contains))
                .forEach(column -> items.add(Sql.name(column)));
        return Optional.of(
                engine.create(
                        "lost",
                        select.select(String.join(", ", items))
                                + "\nWHERE "
                                + Sql.name(PreparationSelect.DROPPED)
                                + " IS NOT NULL"));
    }
}
