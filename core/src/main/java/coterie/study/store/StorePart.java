package coterie.study.store;

import coterie.engine.Engine;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// One file of a store.
public interface StorePart {
    /// Its name inside the run's directory, such as `store/rows.parquet`.
    String file();

    /// Whether a study has anything to keep in it.
    boolean speaksOf(Study study);

    /// Writes it; `out` stays open.
    ///
    /// @param engine holds the study's tables
    void write(Study study, Engine engine, OutputStream out) throws IOException;
}
