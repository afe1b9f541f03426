package coterie.engine.duckdb;

import coterie.engine.Answer;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// One row of an answer, out of a chunk.
///
/// @param values of each column, empty when NULL
record Cells(List<Optional<Object>> values) implements Answer.Row {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    /// Hands over every row of a result.
    static void each(DuckDBChunkedResult result, Consumer<? super Answer.Row> sink)
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
                sink.accept(new Cells(values));
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

    @Override
    public Optional<Object> at(int column) {
        return values.get(column);
    }

    @Override
    public double number(int column) {
        return at(column)
                .map(value ->
                        switch (value) {
                            case Number number -> number.doubleValue();
                            case Boolean flag -> flag ? 1.0 : 0.0;
                            default -> throw wrong(value, "a number");
                        })
                .orElse(Double.NaN);
    }

    @Override
    public long count(int column) {
        return at(column)
                .map(value ->
                        switch (value) {
                            case Long number -> number;
                            case Boolean flag -> flag ? 1L : 0L;
                            default -> throw wrong(value, "a whole number");
                        })
                .orElse(0L);
    }

    @Override
    public String text(int column) {
        return at(column).map(Object::toString).orElse("");
    }

    private static IllegalStateException wrong(Object value, String wanted) {
        return new IllegalStateException(value + " is not " + wanted);
    }
}
