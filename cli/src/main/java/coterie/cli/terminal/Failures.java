package coterie.cli.terminal;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place where anything that goes wrong becomes a paragraph and an exit code.
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Terminal terminal;
    private final BooleanSupplier debug;

    public Failures(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String help =
                " See `" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help`.";
        return report(new CoterieException(FaultCode.USAGE, words(failure) + help, failure));
    }

    /// Says what went wrong.
    ///
    /// @return the exit code
    public int report(Throwable failure) {
        CoterieException fault = fault(failure);
        terminal.note(
                terminal.errLook().warning("coterie: ")
                        + TerminalTable.printable(String.valueOf(fault.getMessage())));
        if (debug.getAsBoolean()) {
            failure.printStackTrace(terminal.err());
        }
        return fault.code().exitCode();
    }

    private static CoterieException fault(Throwable failure) {
        return switch (failure) {
            case CoterieException known -> known;
            case OutOfMemoryError e ->
                    new CoterieException(
                            FaultCode.OUT_OF_MEMORY,
                            "the memory Coterie may use ("
                                    + Runtime.getRuntime().maxMemory() / 1_000_000
                                    + " MB) is not enough for this; give it more with"
                                    + " JDK_JAVA_OPTIONS=-Xmx4g, or a smaller source.",
                            e);
            default ->
                    new CoterieException(
                            FaultCode.DEFECT,
                            "a defect of Coterie, not of what you typed or of your data ("
                                    + failure
                                    + "). Run the same command with --debug and report what it"
                                    + " prints.",
                            failure);
        };
    }

    /// Why a file operation failed, in words: the name of what Java throws without a message is
    /// what it means.
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException none -> "no such directory";
            case FileAlreadyExistsException exists -> "a file is in the way";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String words(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched -> words(unmatched);
            default -> Mistyped.words(failure).orElseGet(() -> sentence(failure));
        };
    }

    private static String words(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        String command = unmatched.getCommandLine().getCommandSpec().qualifiedName();
        boolean option = first.startsWith("-");
        boolean leaf = unmatched.getCommandLine().getSubcommands().isEmpty();
        String found =
                "`"
                        + first
                        + "` is "
                        + (option
                                ? "not an option of `" + command + "`"
                                : leaf
                                        ? "more than `" + command + "` takes"
                                        : "not a command of `" + command + "`");
        List<String> nearest =
                unmatched.getSuggestions().stream()
                        .filter(name -> name.startsWith("-") == option)
                        .limit(3)
                        .toList();
        return nearest.isEmpty()
                ? found + "."
                : found + "; did you mean `" + String.join("` or `", nearest) + "`?";
    }

    private static String sentence(ParameterException failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
        return message.endsWith(".") ? message : message + ".";
    }
}
