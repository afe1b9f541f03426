package coterie.engine.duckdb;

import coterie.engine.Engine;
import coterie.engine.EngineKind;
import java.nio.file.Path;
import java.util.List;

/// DuckDB inside this process.
public record DuckDb() implements EngineKind {
    @Override
    public String id() {
        return "duckdb";
    }

    @Override
    public Engine open(Path work, int threads, List<Path> readable) {
        return DuckDbEngine.open(Lockdown.of(work, threads, readable));
    }
}
