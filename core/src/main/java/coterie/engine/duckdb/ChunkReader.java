package coterie.engine.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;

/// Reads an answer that arrives in column-wise chunks.
@FunctionalInterface
interface ChunkReader<T> {
    T read(DuckDBChunkedResult result) throws SQLException;
}
