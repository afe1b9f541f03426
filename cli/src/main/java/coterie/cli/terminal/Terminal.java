package coterie.cli.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command speaks to: results on `out`, everything else on `err`.
///
/// @param out standard output
/// @param err standard error
/// @param progressLine whether a line on `err` may replace itself
/// @param look how results look
/// @param errLook how notes and errors look
/// @param cancellation whether the user wants to stop
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean progressLine,
        Look look,
        Look errLook,
        Cancellation cancellation) {

    /// No line is wider; lines elsewhere than on a terminal are as wide.
    public static final int WIDEST = 100;

    /// No terminal is taken for narrower.
    static final int NARROWEST = 60;

    /// The terminal this process was started in. The launcher says in `coterie.terminal` which of
    /// the two streams is one, which Java cannot find out for both, and in `COLUMNS` how wide it
    /// is.
    public static Terminal ofProcess(Cancellation cancellation) {
        return of(
                System.out,
                System.err,
                System.getProperty("coterie.terminal", ""),
                System.getenv(),
                cancellation);
    }

    public static Terminal of(
            PrintStream out,
            PrintStream err,
            String terminals,
            Map<String, String> environment,
            Cancellation cancellation) {
        boolean outIsTerminal = terminals.contains("out");
        boolean errIsTerminal = terminals.contains("err");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        int width = width(environment.getOrDefault("COLUMNS", ""));
        return new Terminal(
                out,
                err,
                errIsTerminal,
                new Look(outIsTerminal && !plain, outIsTerminal ? width : WIDEST),
                new Look(errIsTerminal && !plain, errIsTerminal ? width : WIDEST),
                cancellation);
    }

    private static int width(String columns) {
        return columns.matches("[0-9]{1,5}")
                ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST)
                : WIDEST;
    }

    /// `out` for those who want a writer.
    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /// `err` for those who want a writer.
    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// One line of results.
    public void say(String line) {
        out.print(line + '\n');
    }

    /// One line beside the results.
    public void note(String line) {
        err.print(line + '\n');
    }
}
