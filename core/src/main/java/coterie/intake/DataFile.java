package coterie.intake;

import java.nio.file.Path;
import java.util.List;

/// Customers in a file.
///
/// @param path where it is
/// @param options how to read it, as far as the user says
public record DataFile(Path path, ReadOptions options) implements Source {
    /// A file of which nothing is said.
    public static DataFile of(Path path) {
        return new DataFile(path, ReadOptions.NONE);
    }

    /// The same file, where what the user says of it can be said of such a file. A recipe's hints
    /// are for any kind of file and are not asked.
    ///
    /// @throws coterie.fault.CoterieException `USAGE` where it speaks of another kind of file
    public DataFile fitting() {
        ForeignOptions.refuse(this);
        return this;
    }

    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public List<Path> files() {
        return List.of(path);
    }
}
