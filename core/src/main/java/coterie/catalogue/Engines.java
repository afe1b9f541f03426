package coterie.catalogue;

import coterie.engine.Engine;
import coterie.engine.EngineKind;
import coterie.engine.duckdb.DuckDb;
import java.nio.file.Path;
import java.util.List;

/// The engines there are. Each passes the engine suite.
public final class Engines {
    /// The first is used unless another one is asked for.
    public static final List<EngineKind> ALL = List.of(new DuckDb());

    private Engines() {}

    /// Opens the first engine, empty.
    ///
    /// @param work a directory of its own, where it may read, write and spill
    /// @param threads worker threads; changes no result
    /// @param readable further files it may read, such as the source
    public static Engine open(Path work, int threads, List<Path> readable) {
        return ALL.getFirst().open(work, threads, readable);
    }

    /// Opens the first engine, which may read some files.
    public static Engine open(Path work, int threads, Path... readable) {
        return open(work, threads, List.of(readable));
    }
}
