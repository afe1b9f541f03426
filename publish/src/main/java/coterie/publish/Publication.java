package coterie.publish;

import coterie.engine.Engine;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// One form a study is published in: one file of the output directory.
///
/// The same study gives the same bytes, always: nothing published holds a clock time, a duration, a
/// thread count, a host or an absolute path.
public interface Publication {
    /// Name of the file inside the output directory, such as `report.html` or `scoring/spark.sql`.
    String file();

    /// What the file is, in one sentence without its full stop: `the segment of every customer`.
    /// The files of one folder say the same, of all of them.
    ///
    /// @param unit what a row is called
    String about(Noun unit);

    /// Whether it is written whatever a recipe's `outputs` say, because a run without it could be
    /// neither read nor repeated.
    default boolean always() {
        return false;
    }

    /// What it may be asked for by: its file and, where that lies in a folder, the folder.
    default List<String> names() {
        int folder = file().indexOf('/');
        return folder < 0 ? List.of(file()) : List.of(file(), file().substring(0, folder));
    }

    /// Whether a run of this recipe writes it, if the study speaks of it.
    default boolean wantedBy(Recipe recipe) {
        return recipe.handing().outputs().isEmpty()
                || always()
                || names().stream().anyMatch(recipe.handing().outputs()::contains);
    }

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
