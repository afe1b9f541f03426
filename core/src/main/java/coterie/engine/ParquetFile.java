package coterie.engine;

import coterie.recipe.expression.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A Parquet file and what is wanted of it.
///
/// @param columns in the order the table shall have
public record ParquetFile(Path path, List<Column> columns) {

    /// A column of the file as it is loaded.
    ///
    /// @param own its name in the file
    /// @param name its name in the table
    public record Column(String own, String name, Kind kind) {}

    /// A column as the file says.
    ///
    /// @param own its name
    /// @param kind what holds its values; a whole number wider than 64 bits is text where a double
    ///   could not hold it; absent for lists and the like
    /// @param type the file's word for it
    public record Described(String own, Optional<Kind> kind, String type) {}

    /// The file as it describes itself, columns without a kind left out.
    public static ParquetFile whole(Path path, List<Described> columns) {
        return new ParquetFile(
                path,
                columns.stream()
                        .flatMap(column ->
                                column.kind().stream()
                                        .map(kind -> new Column(column.own(), column.own(), kind)))
                        .toList());
    }
}
