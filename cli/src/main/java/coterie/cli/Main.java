package coterie.cli;

/// The program: one command, one exit code.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cancellation::await));
        int exitCode = Coterie.execute(Terminal.ofProcess(cancellation), arguments);
        cancellation.finished();
        System.exit(exitCode);
    }
}
