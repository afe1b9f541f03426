package coterie.engine.duckdb;

import coterie.engine.dialect.Sql;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// The settings that fence a database in, in the order they must be made: once external access is
/// off nothing more can be allowed, and once the configuration is locked nothing can be undone.
///
/// @param work the directory it may use
/// @param readable further files it may read
/// @param threads it may work with
/// @param settings name and SQL value of each
record Lockdown(
        Path work, List<Path> readable, int threads, SequencedMap<String, String> settings) {
    /// More than this is never taken for tables; the rest belongs to the numeric plane.
    private static final long MOST_MEMORY = 3L << 30;

    /// Bytes of files from which on their tables are not kept in memory.
    private static final long LARGE = 256L << 20;

    /// A database that may use a work directory and read some files.
    static Lockdown of(Path work, int threads, List<Path> readable) {
        Path own = absolute(work);
        List<Path> files = readable.stream().map(Lockdown::absolute).toList();
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("temp_directory", Sql.text(own.resolve("spill").toString()));
        settings.put("allowed_directories", "[" + Sql.text(own + "/") + "]");
        settings.put(
                "allowed_paths",
                files.stream()
                        .map(file -> Sql.text(file.toString()))
                        .collect(Collectors.joining(", ", "[", "]")));
        return locked(own, files, settings, threads);
    }

    /// A database that sees nothing of the host.
    static Lockdown blind(int threads) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("temp_directory", "''");
        return locked(Path.of(""), List.of(), settings, threads);
    }

    private static Lockdown locked(
            Path work, List<Path> readable, SequencedMap<String, String> settings, int threads) {
        settings.put("threads", Integer.toString(Math.max(1, threads)));
        settings.put("memory_limit", Sql.text(memory() + "B"));
        settings.put("preserve_insertion_order", "true");
        settings.put("TimeZone", "'UTC'");
        settings.put("enable_progress_bar", "true");
        settings.put("enable_progress_bar_print", "false");
        settings.put("autoinstall_known_extensions", "false");
        settings.put("autoload_known_extensions", "false");
        settings.put("allow_community_extensions", "false");
        settings.put("allow_unsigned_extensions", "false");
        settings.put("enable_external_access", "false");
        settings.put("lock_configuration", "true");
        return new Lockdown(work, readable, threads, settings);
    }

    /// Makes every setting and reads the fences back.
    void apply(DuckDBConnection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.execute("SET " + setting.getKey() + " = " + setting.getValue());
            }
            for (String fence :
                    List.of(
                            "enable_external_access = false",
                            "lock_configuration = true",
                            "autoload_known_extensions = false",
                            "autoinstall_known_extensions = false")) {
                String name = fence.substring(0, fence.indexOf(' '));
                String value = fence.substring(fence.lastIndexOf(' ') + 1);
                try (var answer =
                        statement.executeQuery(
                                "SELECT current_setting(" + Sql.text(name) + ")::VARCHAR")) {
                    if (!answer.next() || !value.equals(answer.getString(1))) {
                        throw new CoterieException(
                                FaultCode.DEFECT,
                                "The SQL engine did not accept its safety setting " + fence + ".");
                    }
                }
            }
        }
    }

    /// Where the tables are: nowhere, which is in memory, or in a file.
    String home() {
        long bytes = readable.stream().mapToLong(file -> file.toFile().length()).sum();
        return bytes < LARGE ? "" : work.resolve("tables.duckdb").toString();
    }

    private static long memory() {
        return Math.min(MOST_MEMORY, physicalMemory() / 2);
    }

    private static long physicalMemory() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : 2 * MOST_MEMORY;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
