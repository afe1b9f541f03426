package coterie.cli;

import coterie.cli.terminal.Cancellation;
import coterie.cli.terminal.Terminal;
import java.util.Locale;

/// The program: one command, one exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Figures are written in one way, whatever the machine speaks.
        Locale.setDefault(Locale.ROOT);
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cancellation::await));
        int exitCode = Coterie.execute(Terminal.ofProcess(cancellation), arguments);
        cancellation.finished();
        System.exit(exitCode);
    }
}
