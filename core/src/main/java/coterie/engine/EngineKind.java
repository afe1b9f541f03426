package coterie.engine;

import java.nio.file.Path;
import java.util.List;

/// A kind of engine that can be opened; a new one is a line in the catalogue and passes the engine
/// suite.
public interface EngineKind {
    /// A short word for it.
    String id();

    /// Opens it, empty.
    ///
    /// @param work a directory of this engine's own, where it may read, write and spill
    /// @param threads worker threads; changes no result
    /// @param readable further files it may read, such as the source
    Engine open(Path work, int threads, List<Path> readable);
}
