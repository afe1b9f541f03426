/// DuckDB as an engine, locked down: the only room that knows its types.
@NullMarked
package coterie.engine.duckdb;

import org.jspecify.annotations.NullMarked;
