package coterie.prepare;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.fault.Alarm;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import java.util.List;
import java.util.Optional;

/// The customers that remain, with every column under the recipe's name, and what it cost to get
/// there.
///
/// @param fitted what was learned
/// @param table the engine's table `prepared`, one row a kept customer in file order: [#ROW],
///   [#REVENUE], then every column of `columns`
/// @param columns source columns under their recipe names, then derived ones
/// @param id the column that identifies a customer; absent when there is none, or its values repeat
///   or are missing
/// @param ledger rows and revenue a step; the first line is `read`
/// @param lost the engine's table `lost`, one row a row that a step dropped: [#ROW],
///   [FittedPreparation#DROPPED_BY], the position of its line in the ledger, then the scaler's
///   columns and the recipe's `earlier` ones; absent where nobody was lost
/// @param sql the whole preparation as one SELECT from `customers` under the source's own names
/// @param alarms what the reader should know
public record Prepared(
        FittedPreparation fitted,
        Relation table,
        List<PreparedColumn> columns,
        Optional<String> id,
        Ledger ledger,
        Optional<Relation> lost,
        String sql,
        List<Alarm> alarms) {

    /// Name of the column with the record's number in the source, from 1.
    public static final String ROW = Engine.ROW;

    /// Name of the column with what a customer is worth, where the recipe has a revenue expression.
    public static final String REVENUE = "coterie_revenue";

    /// The column that would identify a customer if its values did not repeat or lack.
    public Optional<String> repeatedId() {
        return id.isPresent()
                ? Optional.empty()
                : columns.stream()
                        .filter(column -> column.role() == Role.ID)
                        .map(PreparedColumn::name)
                        .findFirst();
    }

    /// A column of the prepared table.
    ///
    /// @param name the recipe's name
    /// @param sourceName the file's name; absent for a derived column
    /// @param type how it is stored
    /// @param role what it means; derived columns have the role their name or the recipe gives them
    public record PreparedColumn(String name, Optional<String> sourceName, Kind type, Role role) {}
}
