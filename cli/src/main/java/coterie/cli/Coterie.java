package coterie.cli;

import coterie.cli.terminal.Failures;
import coterie.cli.terminal.Terminal;
import coterie.study.Provenance;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `coterie`, of which all others are subcommands.
@Command(
        name = "./coterie",
        version = "coterie " + Provenance.VERSION,
        header = {
            "Turns a table of customers into segments a marketing team can trust and act on.",
            "",
            "  ./coterie demo                               a whole study of generated customers",
            "  ./coterie run customers.csv                  segments of your own customers",
            "  ./coterie run customers.csv --recipe shopping-behaviour",
            ""
        },
        customSynopsis = "./coterie COMMAND [OPTIONS]",
        optionListHeading = "Options:%n",
        sortOptions = false,
        commandListHeading = "%nCommands:%n",
        footer = {"", "`./coterie COMMAND --help` shows a command's examples and options."})
final class Coterie {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where an error came from.")
    private boolean debug;

    /// Runs one command line.
    ///
    /// @return the exit code
    static int execute(Terminal terminal, String... arguments) {
        CommandLine commands = commandLine(terminal);
        try {
            if (arguments.length == 0) {
                commands.usage(terminal.outWriter());
                return 0;
            }
            return commands.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            boolean debug = List.of(arguments).contains("--debug");
            return new Failures(terminal, () -> debug).report(e);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /// All commands.
    static CommandLine commandLine(Terminal terminal) {
        Coterie coterie = new Coterie();
        Failures failures = new Failures(terminal, () -> coterie.debug);
        return new CommandLine(coterie)
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ExploreCommand(terminal))
                .addSubcommand(new AssignCommand(terminal))
                .addSubcommand(new PublishCommand(terminal))
                .addSubcommand("recipe", RecipeCommand.commandLine(terminal))
                .addSubcommand(new CheckClaimsCommand(terminal))
                .addSubcommand(
                        new CommandLine(new ModelCommand())
                                .addSubcommand(new ModelCommand.Show(terminal)))
                .addSubcommand(new SampleCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setUsageHelpWidth(terminal.look().width())
                .setColorScheme(
                        Help.defaultColorScheme(
                                terminal.look().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter());
    }
}
