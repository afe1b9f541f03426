package coterie.engine;

import coterie.kernel.Progress;
import coterie.kernel.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where tables live and SQL runs.
///
/// SQL given to an engine is made by Coterie: user expressions are parsed and rendered, identifiers
/// quoted by [Sql]. An engine adds no floating-point numbers up; sums over doubles are taken from
/// [#numbers].
public interface Engine extends AutoCloseable {
    /// Runs `CREATE TABLE name AS select`, keeping the row order of `select`.
    Relation create(String name, String select);

    /// The same, telling how far it has come; an implementation of `progress` that throws stops it.
    Relation create(String name, String select, String stage, Progress progress);

    /// An existing table or view.
    Relation relation(String name);

    /// Removes a table.
    void drop(Relation relation);

    /// The version of the database.
    String version();

    /// A directory of this engine's own, where it can read and write.
    Path work();

    /// Whether it may read that file.
    boolean reads(Path file);

    /// A small answer, whole.
    Answer query(String select);

    /// Streams an answer row by row, in order.
    void stream(String select, Consumer<Answer.Row> sink);

    /// The numeric columns of a relation as rows of doubles, in table order; missing is NaN.
    Rows numbers(Relation relation, List<String> columns);

    /// Creates a table from columns of longs and doubles made by Coterie itself, such as labels; it
    /// has as many rows as `rows.size()`, in order.
    Relation load(String name, List<String> columns, Rows rows);

    /// A database of its own that holds nothing but what `select` gives, as its table `table`: for
    /// SQL that a user wrote. It works on one thread, so that its answers never differ.
    Sandbox sandbox(String table, String select);

    @Override
    void close();
}
