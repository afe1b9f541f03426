package coterie.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server of a test's own, on a free port, thrown away afterwards.
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Path programs;

    private PostgresServer(Path programs) {
        this.programs = programs;
        try (ServerSocket free = new ServerSocket(0)) {
            folder = Files.createTempDirectory("coterie-postgres");
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts a server; skips the test where PostgreSQL is not installed and CI does not run.
    public static PostgresServer start() {
        Optional<Path> programs = programs();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(programs.isPresent(), "no PostgreSQL here");
        }
        PostgresServer server = new PostgresServer(programs.orElseThrow());
        server.open();
        return server;
    }

    private void open() {
        Path data = folder.resolve("data");
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        as("initdb", "-D", data.toString(), "-A", "trust", "--no-sync", "-E", "UTF8");
        as(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + folder + " -c fsync=off -c listen_addresses=localhost",
                "start");
    }

    /// Its address, with the owner as the user.
    public String address() {
        String user = root() ? "postgres" : System.getProperty("user.name", "");
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=" + user;
    }

    /// A connection as the server's owner.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address());
    }

    /// Runs statements as the server's owner.
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        as("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }

    private void as(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .directory(Path.of("/").toFile())
                            .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s ended with %d", command, code));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Where Debian keeps the server's programs, newest first.
    private static Optional<Path> programs() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(java.util.Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
