package coterie.engine;

import coterie.engine.dialect.SqlDialect;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where tables live: brings files in, holds tables, answers what is asked of them.
///
/// A loaded table has the order of its source. A table that was made has the order of its column
/// [#ROW], which counts the records of the source from 1, or, without one, of the table it was made
/// from. How an engine stores its rows is its own affair; it hands them over in that order.
///
/// An engine adds no floating-point numbers up; sums over doubles are taken from [Table#numbers].
/// The methods that take SQL are for the room that compiles recipes; that SQL is made by Coterie:
/// user expressions are parsed and rendered, names and texts quoted by [#dialect].
public interface Engine extends AutoCloseable {
    /// Name of the column with the record's number in the source, from 1.
    String ROW = "coterie_row";

    /// Which engine in which version, as a run's manifest notes it.
    String version();

    /// How it wants its SQL.
    SqlDialect dialect();

    /// Threads that who works with it may use.
    int threads();

    /// A directory of this engine's own, where it can read and write.
    Path work();

    /// Whether it may read that file.
    boolean reads(Path file);

    /// Loads a delimited text of the work directory, or one the engine [#reads].
    ///
    /// @param progress hears how far it has come; one that throws stops it
    /// @throws coterie.fault.CoterieException `DEFECT` where the text is not as described
    Relation load(String name, DelimitedFile file, Progress progress);

    /// Loads a Parquet file, under the same rules.
    Relation load(String name, ParquetFile file, Progress progress);

    /// Makes a table of numbers that Coterie has itself, in their order; NaN is missing.
    Relation load(String name, List<String> columns, Rows rows);

    /// Writes a delimited text as a Parquet file of the work directory, in constant memory.
    void convert(DelimitedFile file, Path parquet);

    /// What a Parquet file says of its columns.
    ///
    /// @throws coterie.fault.CoterieException `DEFECT` where it cannot be read
    List<ParquetFile.Described> describe(Path parquet);

    /// A Parquet file that [Table#write] wrote, as a table that is read where it lies.
    ///
    /// @throws coterie.fault.CoterieException `DEFECT` where it cannot be read
    Relation open(String name, Path parquet);

    /// An existing table.
    Relation relation(String name);

    /// What can be done with an existing table.
    Table table(Relation relation);

    /// Removes a table.
    void drop(Relation relation);

    /// A database of its own that holds a copy of one table and nothing else, for SQL that a user
    /// wrote.
    Sandbox sandbox(Relation table, int threads);

    /// The same of what `select` gives, as the table `table`, on one thread, so that its answers
    /// never differ.
    Sandbox sandbox(String table, String select);

    /// Makes a table of what `select` gives.
    Relation create(String name, String select);

    /// A small answer, whole.
    QueryResult query(String select);

    /// Streams an answer row by row, in its order.
    void stream(String select, Consumer<QueryResult.Row> sink);

    @Override
    void close();
}
