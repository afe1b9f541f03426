package coterie.engine;

import coterie.kernel.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Columns of a table as doubles; each scan is one query.
///
/// @param engine the database
/// @param relation the table
/// @param columns the columns; numbers and yes/no only
record NumberRows(DuckDbEngine engine, Relation relation, List<String> columns) implements Rows {
    @Override
    public long size() {
        return relation.rows();
    }

    @Override
    public int width() {
        return columns.size();
    }

    @Override
    public Rows only(int... chosen) {
        return new NumberRows(
                engine, relation, Arrays.stream(chosen).mapToObj(columns::get).toList());
    }

    @Override
    public void scan(Sink sink) {
        String select =
                columns.stream()
                        .map(column -> "CAST(" + Sql.name(column) + " AS DOUBLE)")
                        .collect(
                                Collectors.joining(
                                        ", ", "SELECT ", " FROM " + Sql.name(relation.name())));
        engine.chunks(
                select,
                result -> {
                    double[][] batch = new double[columns.size()][0];
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
