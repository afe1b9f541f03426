package coterie.sample;

import coterie.recipe.expression.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SequencedMap;

/// A kind of generated table.
///
/// Rows depend on the seed and their own number only: the same seed gives the same bytes, and a
/// longer file begins with a shorter one.
public interface Sample {
    /// What it is called on the command line.
    String name();

    /// One sentence for people.
    String about();

    /// Names and kinds of its columns, in order.
    SequencedMap<String, Kind> columns();

    /// How many rows are written where nothing is said.
    long defaultRows();

    /// Writes a CSV file (UTF-8, comma, `\n`) with a header and `rows` rows in constant memory.
    ///
    /// The stream is flushed and stays open.
    void write(long rows, long seed, OutputStream out) throws IOException;
}
