package coterie.engine.duckdb;

import coterie.engine.ParquetFile.Described;
import coterie.engine.QueryResult;
import coterie.recipe.expression.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which kinds the columns of a Parquet file are.
final class ParquetColumns {
    private static final Pattern WIDE =
            Pattern.compile("DECIMAL\\(\\d+,0\\)|UBIGINT|HUGEINT|UHUGEINT");

    private ParquetColumns() {}

    static List<Described> of(DuckDbEngine engine, Path file) {
        String scan = FileScan.parquet(file, engine.dialect());
        return engine
                .query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + scan + ")")
                .rows()
                .stream()
                .map(row -> described(row, scan, engine))
                .toList();
    }

    private static Described described(QueryResult.Row row, String scan, DuckDbEngine engine) {
        String own = row.text(0);
        String type = row.text(1);
        Optional<Kind> kind =
                WIDE.matcher(type).matches()
                        ? Optional.of(wide(engine.dialect().name(own), scan, engine))
                        : DuckDbTypes.kind(type);
        return new Described(own, kind, type);
    }

    /// Whole numbers of a type wider than 64 bits: numbers as long as all of them are exact in a
    /// double, else identifiers.
    private static Kind wide(String name, String scan, DuckDbEngine engine) {
        String beyond =
                "SELECT count(*) FROM %s WHERE %s NOT BETWEEN -9007199254740992 AND 9007199254740992"
                        .formatted(scan, name);
        return engine.query(beyond).only().count(0) == 0 ? Kind.INTEGER : Kind.TEXT;
    }
}
