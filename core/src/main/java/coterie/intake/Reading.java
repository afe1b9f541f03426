package coterie.intake;

import coterie.engine.Relation;
import coterie.fault.Alarm;
import java.util.List;
import java.util.Optional;

/// A source that has been read: the table `customers` and the proof of how it was read.
///
/// @param source the file's name without its folder
/// @param fingerprint SHA-256 of the source's bytes, in hex
/// @param rows what became of every record
/// @param dialect how the bytes were understood
/// @param columns the data dictionary, in file order
/// @param rejects rows that could not be loaded
/// @param alarms what the reader should know
/// @param table the engine's table `customers`, with the file's own column names (made unique) and
///   one typed column each, rows in file order
public record Reading(
        String source,
        String fingerprint,
        RowCounts rows,
        Dialect dialect,
        List<Column> columns,
        List<Reject> rejects,
        List<Alarm> alarms,
        Relation table) {

    /// Records after header, preamble and footer: `read = loaded + rejected + blank`.
    public record RowCounts(long read, long loaded, long rejected, long blank) {}

    /// A row that could not be loaded.
    ///
    /// @param line line of the file, from 1
    /// @param column column name; empty when the whole row is wrong
    /// @param reason what is wrong with it
    /// @param text the text, at most 200 characters
    public record Reject(long line, String column, String reason, String text) {}

    /// The column of that name.
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
