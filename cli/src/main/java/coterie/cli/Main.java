package coterie.cli;

import coterie.study.Study;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program.
@Command(
        name = "coterie",
        mixinStandardHelpOptions = true,
        version = "coterie " + Study.VERSION,
        description = "Customer segments that people can trust and act on.")
public final class Main implements Runnable {
    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main(System.out)).execute(arguments));
    }

    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }
}
