package coterie.cli;

import coterie.cli.tell.Understood;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.TerminalTable;
import coterie.cli.terminal.Wrapped;
import coterie.model.Model;
import coterie.model.ModelFile;
import coterie.prepare.FittedPreparation;
import coterie.prepare.FittedStep;
import coterie.profile.Figures;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `coterie model`: what a fitted model is.
@Command(
        name = "model",
        synopsisSubcommandLabel = "show MODEL",
        abbreviateSynopsis = true,
        header = {
            "Tells what a fitted model is and from what data.",
            "",
            "  ./coterie model show spring/model.coterie",
            ""
        })
final class ModelCommand {
    /// `coterie model show`.
    @Command(
            name = "show",
            abbreviateSynopsis = true,
            header = {
                "Tells what a fitted model is and from what data.",
                "",
                "  ./coterie model show spring/model.coterie",
                ""
            })
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "MODEL", description = "The model.coterie of a run.")
        private Path file = Path.of("");

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Model model = ModelFile.read(file);
            FittedPreparation preparation = model.preparation();
            terminal.say(
                    "%s of %s, recipe %s, Coterie %s"
                            .formatted(
                                    Understood.count(model.trained().rows(), "customer"),
                                    TerminalTable.printable(model.trained().source()),
                                    preparation.recipe().heading().name(),
                                    model.trained().version()));
            terminal.say("data " + model.trained().fingerprint());
            terminal.say("places by the " + model.assigner().kind());
            section("segments", numbered(model.names().all()));
            section(
                    "columns a file must have",
                    preparation.columns().stream()
                            .map(FittedPreparation.MatchedColumn::name)
                            .toList());
            section("steps", preparation.steps().stream().map(FittedStep::name).toList());
            terminal.say("");
            TerminalTable features = TerminalTable.of("feature", ">centre", ">scale");
            FittedPreparation.Scaler scaler = preparation.scaler();
            for (int i = 0; i < scaler.features().size(); i++) {
                features.row(
                        scaler.features().get(i),
                        Figures.of(scaler.centres().get(i)),
                        Figures.of(scaler.scales().get(i)));
            }
            features.lines(terminal.look()).forEach(terminal::say);
            return 0;
        }

        private void section(String title, List<String> items) {
            terminal.say("");
            terminal.say(terminal.look().quiet(title));
            items.forEach(item ->
                    Wrapped.lines(
                                    terminal.look().width(),
                                    "  ",
                                    TerminalTable.printable(item),
                                    "    ")
                            .forEach(terminal::say));
        }

        private static List<String> numbered(List<String> names) {
            return java.util.stream.IntStream.range(0, names.size())
                    .mapToObj(i -> (i + 1) + "  " + names.get(i))
                    .toList();
        }
    }
}
