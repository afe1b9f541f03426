package coterie.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command speaks to: results on `out`, everything else on `err`.
///
/// @param out standard output
/// @param err standard error
/// @param progressLine whether a line on `err` may replace itself
/// @param outColour whether `out` may be coloured
/// @param errColour whether `err` may be coloured
/// @param cancellation whether the user wants to stop
record Terminal(
        PrintStream out,
        PrintStream err,
        boolean progressLine,
        boolean outColour,
        boolean errColour,
        Cancellation cancellation) {

    /// No line is wider.
    static final int WIDTH = 100;

    /// The terminal this process was started in. The launcher says in `coterie.terminal` which of
    /// the two streams is one, which Java cannot find out for both.
    static Terminal ofProcess(Cancellation cancellation) {
        return of(
                System.out,
                System.err,
                System.getProperty("coterie.terminal", ""),
                System.getenv(),
                cancellation);
    }

    static Terminal of(
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
        return new Terminal(
                out,
                err,
                errIsTerminal,
                outIsTerminal && !plain,
                errIsTerminal && !plain,
                cancellation);
    }

    /// `out` for those who want a writer.
    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /// `err` for those who want a writer.
    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// How results look.
    Look look() {
        return new Look(outColour);
    }

    /// How notes and errors look.
    Look errLook() {
        return new Look(errColour);
    }

    /// One line of results.
    void say(String line) {
        out.print(line + '\n');
    }

    /// One line beside the results.
    void note(String line) {
        err.print(line + '\n');
    }
}
