package coterie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server of a test's own, on a free port, gone afterwards.
final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path home;
    private final Path binaries;
    private final int port;

    private PostgresServer(Path home, Path binaries, int port) {
        this.home = home;
        this.binaries = binaries;
        this.port = port;
    }

    /// Starts a server; where PostgreSQL is not installed the test is skipped, except under
    /// continuous integration.
    static PostgresServer start() throws IOException, InterruptedException {
        String binaries = output("pg_config", "--bindir");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(binaries).isNotEmpty();
        }
        Assumptions.assumeFalse(binaries.isEmpty(), "PostgreSQL is not installed");
        Path home = Files.createTempDirectory("coterie-postgres");
        PostgresServer server = new PostgresServer(home, Path.of(binaries), freePort());
        if (root()) {
            run("chown", USER, home.toString());
        }
        server.asOwner("initdb", "-D", server.data(), "-A", "trust", "-U", USER, "--no-sync");
        server.asOwner(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                home.resolve("log").toString(),
                "-o",
                "-p " + server.port + " -k " + home + " -c fsync=off -c listen_addresses=127.0.0.1",
                "start");
        return server;
    }

    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            asOwner("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server stopped", e);
        }
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void asOwner(String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("coterie-command", ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        String said = Files.readString(log);
        Files.delete(log);
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
    }

    private static String output(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
