package coterie.publish;

import coterie.engine.Engine;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// One form a study is published in: one file of the output directory.
///
/// The same study gives the same bytes, always: nothing published holds a clock time, a duration, a
/// thread count, a host or an absolute path.
public interface Publication {
    /// Name of the file inside the output directory, such as `report.html`.
    String file();

    /// Whether the study has anything to say in this file; one that would hold nothing but a
    /// heading is not written.
    default boolean speaksOf(Study study) {
        return true;
    }

    /// Writes the file.
    ///
    /// @param study what was found
    /// @param engine holds the tables the study names, as long as the call lasts
    /// @param out where to; left open
    /// @throws IOException when `out` cannot be written
    void write(Study study, Engine engine, OutputStream out) throws IOException;
}
