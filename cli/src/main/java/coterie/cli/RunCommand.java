package coterie.cli;

import coterie.cli.option.HandingGroup;
import coterie.cli.option.OutputGroup;
import coterie.cli.option.ReadingGroup;
import coterie.cli.option.SegmentGroup;
import coterie.cli.terminal.Terminal;
import coterie.intake.Source;
import coterie.recipe.yaml.Recipes;
import coterie.study.StudySpec;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie run`: segments the customers of a source and publishes the study.
@Command(
        name = "run",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Finds the segments of your customers and publishes the study.",
            "",
            "  ./coterie run customers.csv",
            "  ./coterie run customers.csv --recipe shopping-behaviour --out spring",
            "  ./coterie run customers.csv --k 5 --date-order dmy",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "SOURCE", description = ReadingGroup.SOURCE)
    private String source = "";

    @Option(
            names = "--recipe",
            paramLabel = "NAME|FILE",
            description = "What to do; default inferred, and written to the output.")
    private Optional<String> recipe = Optional.empty();

    @ArgGroup(validate = false, heading = "%nWhere it goes and how it is told%n", order = 1)
    private OutputGroup output = new OutputGroup();

    @ArgGroup(validate = false, heading = "%nHow many segments, how hard to look%n", order = 2)
    private SegmentGroup segments = new SegmentGroup();

    @ArgGroup(validate = false, heading = "%nHow the source is read%n", order = 3)
    private ReadingGroup reading = new ReadingGroup();

    @ArgGroup(validate = false, heading = "%nWhat is handed out%n", order = 4)
    private HandingGroup handing = new HandingGroup();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Source customers = reading.source(source);
        StudySpec spec =
                new StudySpec(
                        customers,
                        recipe.map(Recipes::find),
                        segments.search(),
                        handing.options(),
                        segments.seed(),
                        segments.threads());
        return StudyRun.run(terminal, output, spec, customers.name());
    }
}
