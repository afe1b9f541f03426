package coterie.engine;

import coterie.engine.query.Query;
import coterie.kernel.Rows;
import coterie.recipe.expression.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What can be done with a table of an [Engine]. Every method is one scan or two; a column that is
/// not there is a defect of the caller.
public interface Table {
    /// The table itself.
    Relation relation();

    /// Its columns, in order.
    Kinds kinds();

    /// Numeric and yes/no columns as rows of doubles, in the table's order, at every scan; missing
    /// is NaN.
    Rows numbers(List<String> columns);

    /// A small answer, whole.
    QueryResult answer(Query query);

    /// Streams an answer row by row.
    void each(Query query, Consumer<QueryResult.Row> sink);

    /// The first rows, all columns.
    QueryResult head(long rows);

    /// A new table of what a query gives.
    ///
    /// @param columns a name for each item
    Relation create(String name, List<String> columns, Query query);

    /// A new table: the columns of this one and what is computed from them row by row.
    Relation with(String name, RowWork work);

    /// A new table of the rows with the smallest hashes of these columns, which depend on the
    /// values alone; rows that are equal in all of them are one as good as the other.
    Relation sample(String name, List<String> columns, long rows);

    /// Quantiles of type 7 of a numeric column, in doubles; empty where it has no values.
    ///
    /// @param shares from 0, which gives the least value, to 1, which gives the greatest
    List<Double> quantiles(String column, List<Double> shares);

    /// The rows that equal another row in all of these columns, missing being equal to missing.
    Repeats repeats(List<String> columns);

    /// Writes the table as a Parquet file of the work directory, in its order and in constant
    /// memory.
    void write(Path parquet);

    /// Rows that equal another one.
    ///
    /// @param rows how many they are
    /// @param groups how many sets of equal rows they form
    record Repeats(long rows, long groups) {}
}
