package coterie.engine.duckdb;

import coterie.engine.Relation;
import coterie.engine.dialect.Sql;
import coterie.kernel.ReadAhead;
import coterie.kernel.Rows;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Columns of a table as doubles; each scan is one query.
///
/// @param engine the database
/// @param relation the table
/// @param items what is read of each row: doubles, in SQL
record NumberRows(DuckDbEngine engine, Relation relation, List<String> items) implements Rows {
    /// For so many rows a thread of its own is not worth starting.
    private static final long FEW = 1 << 15;

    /// @param columns numbers and yes/no only
    static NumberRows of(DuckDbEngine engine, Relation relation, List<String> columns) {
        return new NumberRows(
                engine,
                relation,
                columns.stream()
                        .map(column -> "CAST(" + Sql.name(column) + " AS DOUBLE)")
                        .toList());
    }

    @Override
    public long size() {
        return relation.rows();
    }

    @Override
    public int width() {
        return items.size();
    }

    @Override
    public Rows only(int... chosen) {
        return new NumberRows(
                engine, relation, Arrays.stream(chosen).mapToObj(items::get).toList());
    }

    @Override
    public void scan(Sink sink) {
        if (engine.threads() > 1 && size() > FEW) {
            ReadAhead.scan(this::read, sink);
        } else {
            read(sink);
        }
    }

    private void read(Sink sink) {
        engine.chunks(
                "SELECT " + String.join(", ", items) + " FROM " + Sql.name(relation.name()),
                result -> {
                    double[][] batch = new double[items.size()][0];
                    long first = 0;
                    while (result.nextChunk()) {
                        DuckDBDataChunkReader chunk = result.chunk();
                        int count = Math.toIntExact(chunk.rowCount());
                        for (int column = 0; column < batch.length; column++) {
                            if (batch[column].length < count) {
                                batch[column] = new double[count];
                            }
                            fill(chunk.vector(column), batch[column], count);
                        }
                        sink.accept(first, count, batch);
                        first += count;
                    }
                    return first;
                });
    }

    private static void fill(DuckDBReadableVector vector, double[] values, int count) {
        for (int row = 0; row < count; row++) {
            values[row] = vector.getDouble(row, Double.NaN);
        }
    }
}
