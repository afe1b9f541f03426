package coterie.intake;

import java.nio.file.Path;
import java.util.List;

/// Where customers are: in a file or in a database.
public sealed interface Source permits DataFile, Database {
    /// What it is called: the file's name, the table's name, or `query`.
    String name();

    /// The files that an engine must be allowed to read for it.
    List<Path> files();
}
