package coterie.cli;

import coterie.cli.terminal.Cancellation;
import coterie.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What came of typing a command line.
public record Typed(int exitCode, String out, String err) {
    /// Runs the program in this JVM, as from a pipe.
    public static Typed coterie(String... arguments) {
        return on("", Map.of(), arguments);
    }

    /// Runs the program in this JVM.
    ///
    /// @param terminals which streams are a terminal: `out`, `err`
    static Typed on(String terminals, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                Terminal.of(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminals,
                        environment,
                        new Cancellation());
        int exitCode = Coterie.execute(terminal, arguments);
        return new Typed(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /// The lines of standard output.
    List<String> lines() {
        return out.lines().toList();
    }

    /// The last line of standard output.
    String lastLine() {
        return lines().getLast();
    }
}
