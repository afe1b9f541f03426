package coterie.engine.duckdb;

import coterie.engine.DelimitedFile;
import coterie.engine.ParquetFile;
import coterie.engine.dialect.SqlDialect;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The SELECT that reads a described file.
final class FileScan {
    private FileScan() {}

    static String of(DelimitedFile file, SqlDialect dialect) {
        String columns =
                file.columns().entrySet().stream()
                        .map(column ->
                                dialect.text(column.getKey())
                                        + ": "
                                        + dialect.text(dialect.type(column.getValue())))
                        .collect(Collectors.joining(", ", "{", "}"));
        String missing =
                file.missing().stream()
                        .map(dialect::text)
                        .collect(Collectors.joining(", ", "[", "]"));
        return "SELECT * FROM read_csv("
                + dialect.text(absolute(file.path()))
                + ", auto_detect=false, header=false, skip="
                + file.skip()
                + ", delim="
                + dialect.text(String.valueOf(file.delimiter()))
                + ", quote="
                + dialect.text(String.valueOf(file.quoting().quote()))
                + ", escape="
                + dialect.text(String.valueOf(file.quoting().escape()))
                + ", nullstr="
                + missing
                + ", allow_quoted_nulls="
                + file.quoting().missing()
                + ", comment='', null_padding=false, ignore_errors=false"
                + ", max_line_size="
                + file.longest()
                + ", columns="
                + columns
                + ")";
    }

    static String of(ParquetFile file, SqlDialect dialect) {
        return file.columns().stream()
                .map(column ->
                        "CAST("
                                + dialect.name(column.own())
                                + " AS "
                                + dialect.type(column.kind())
                                + ") AS "
                                + dialect.name(column.name()))
                .collect(
                        Collectors.joining(
                                ", ", "SELECT ", " FROM " + parquet(file.path(), dialect)));
    }

    static String parquet(Path path, SqlDialect dialect) {
        return "read_parquet(" + dialect.text(absolute(path)) + ")";
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
