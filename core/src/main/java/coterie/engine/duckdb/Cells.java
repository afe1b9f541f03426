package coterie.engine.duckdb;

import coterie.engine.QueryResult;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Takes the rows of an answer out of DuckDB's chunks.
final class Cells {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Cells() {}

    /// Hands over every row of a result.
    static void each(DuckDBChunkedResult result, Consumer<? super QueryResult.Row> sink)
            throws SQLException {
        while (result.nextChunk()) {
            DuckDBDataChunkReader chunk = result.chunk();
            List<DuckDBReadableVector> vectors = new ArrayList<>();
            for (long column = 0; column < result.columnCount(); column++) {
                vectors.add(chunk.vector(column));
            }
            for (long row = 0; row < chunk.rowCount(); row++) {
                List<Optional<Object>> values = new ArrayList<>(vectors.size());
                for (DuckDBReadableVector vector : vectors) {
                    values.add(
                            vector.isNull(row)
                                    ? Optional.empty()
                                    : Optional.of(value(vector, row)));
                }
                sink.accept(new QueryResult.Row(values));
            }
        }
    }

    private static Object value(DuckDBReadableVector vector, long row) {
        return switch (vector.getType()) {
            case BOOLEAN -> vector.getBoolean(row);
            case TINYINT -> (long) vector.getByte(row);
            case UTINYINT -> (long) vector.getUint8(row);
            case SMALLINT -> (long) vector.getShort(row);
            case USMALLINT -> (long) vector.getUint16(row);
            case INTEGER -> (long) vector.getInt(row);
            case UINTEGER -> vector.getUint32(row);
            case BIGINT -> vector.getLong(row);
            case UBIGINT -> narrowed(vector.getUint64(row));
            case HUGEINT -> narrowed(vector.getHugeInt(row));
            case UHUGEINT -> narrowed(vector.getUHugeInt(row));
            case FLOAT -> (double) vector.getFloat(row);
            case DOUBLE -> vector.getDouble(row);
            case DECIMAL -> vector.getBigDecimal(row);
            case DATE -> vector.getLocalDate(row);
            case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS -> vector.getLocalDateTime(row);
            default -> vector.getString(row);
        };
    }

    /// A whole number as a long where it fits.
    static Object narrowed(BigInteger value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0
                ? (Object) value.longValue()
                : value;
    }
}
