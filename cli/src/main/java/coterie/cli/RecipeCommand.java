package coterie.cli;

import coterie.cli.option.ReadingGroup;
import coterie.cli.tell.Understood;
import coterie.cli.terminal.ProgressMode;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.WholeFile;
import coterie.cli.terminal.Wrapped;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Source;
import coterie.intake.format.Intake;
import coterie.playbook.Playbooks;
import coterie.prepare.infer.RecipeInference;
import coterie.publish.catalogue.Publications;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.RecipeReader;
import coterie.recipe.yaml.RecipeWriter;
import coterie.recipe.yaml.Recipes;
import coterie.run.Workplace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie recipe`: the recipes there are, and the writing of one's own.
@Command(
        name = "recipe",
        synopsisSubcommandLabel = "COMMAND",
        abbreviateSynopsis = true,
        header = {
            "Lists recipes, shows one, checks yours, or writes one for your file.",
            "",
            "  ./coterie recipe list",
            "  ./coterie recipe show shopping-behaviour > mine.yaml",
            "  ./coterie recipe init customers.csv --out mine.yaml",
            "  ./coterie recipe check mine.yaml",
            ""
        },
        commandListHeading = "%n")
final class RecipeCommand {
    /// The command with its four subcommands.
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new RecipeCommand())
                .addSubcommand(new Listing(terminal))
                .addSubcommand(new Show(terminal))
                .addSubcommand(new Check(terminal))
                .addSubcommand(new Init(terminal));
    }

    /// `coterie recipe list`.
    @Command(name = "list", header = "Lists the recipes that come with Coterie.")
    static final class Listing implements Callable<Integer> {
        private final Terminal terminal;

        Listing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            for (String name : Recipes.SHIPPED) {
                terminal.say(terminal.look().strong(name));
                Wrapped.lines(
                                terminal.look().width(),
                                "  ",
                                Recipes.shipped(name).heading().about(),
                                "  ")
                        .forEach(terminal::say);
            }
            return 0;
        }
    }

    /// `coterie recipe show`.
    @Command(
            name = "show",
            abbreviateSynopsis = true,
            header = "Prints a recipe, to copy and edit.")
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "NAME", description = "One of `./coterie recipe list`.")
        private String name = "";

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.out().print(Recipes.yaml(name));
            return 0;
        }
    }

    /// `coterie recipe check`.
    @Command(
            name = "check",
            abbreviateSynopsis = true,
            header = "Names every fault of a recipe, with its line.")
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "FILE", description = "A recipe in YAML.")
        private Path file = Path.of("");

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (!Files.exists(file)) {
                throw new CoterieException(
                        FaultCode.RECIPE_UNKNOWN,
                        file + " does not exist; expected the path of a recipe in YAML.");
            }
            Recipe recipe =
                    RecipeReader.read(String.valueOf(file.getFileName()), Recipes.text(file));
            Publications.of(recipe);
            Playbooks.behind(recipe.handing().playbook());
            terminal.say(
                    "%s can be used: %s, %s."
                            .formatted(
                                    TerminalTable.printable(recipe.heading().name()),
                                    Understood.count(recipe.making().steps().size(), "step"),
                                    Understood.count(
                                            recipe.making().features().size(), "feature")));
            return 0;
        }
    }

    /// `coterie recipe init`.
    @Command(
            name = "init",
            abbreviateSynopsis = true,
            sortOptions = false,
            header = "Writes the recipe that `run` would use for a file, to edit.")
    static final class Init implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "SOURCE", description = ReadingGroup.SOURCE)
        private String source = "";

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "Where to; default standard output.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--replace", description = "Replace the file that is there.")
        private boolean replace;

        @ArgGroup(validate = false, heading = "%nHow the source is read%n")
        private ReadingGroup reading = new ReadingGroup();

        Init(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            String yaml;
            Source customers = reading.source(source);
            Optional<WholeFile> file =
                    out.map(path -> new WholeFile("--out", path, replace, customers.files()));
            try (Workplace place = Workplace.open(customers.files());
                    ProgressReport progress = new ProgressReport(terminal, ProgressMode.AUTO)) {
                yaml =
                        RecipeWriter.write(
                                RecipeInference.infer(
                                        Intake.read(customers, place.engine(), progress)));
            }
            if (file.isEmpty()) {
                terminal.out().print(yaml);
                return 0;
            }
            file.get().write(stream -> stream.write(yaml.getBytes(StandardCharsets.UTF_8)));
            terminal.say(file.get().file().toString());
            return 0;
        }
    }
}
