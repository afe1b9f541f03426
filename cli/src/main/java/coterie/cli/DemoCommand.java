package coterie.cli;

import coterie.cli.option.OutputGroup;
import coterie.cli.terminal.Terminal;
import coterie.cli.terminal.WholeFile;
import coterie.intake.DataFile;
import coterie.recipe.yaml.Recipes;
import coterie.run.Workplace;
import coterie.sample.Sample;
import coterie.sample.Samples;
import coterie.study.HandingOptions;
import coterie.study.SearchOptions;
import coterie.study.StudySpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `coterie demo`: the main job on generated customers.
@Command(
        name = "demo",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Finds the segments of generated sample customers, to see what a study is.",
            "",
            "  ./coterie demo",
            "  ./coterie demo --rows 20000 --out demo",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    private static final String RECIPE = "shopping-behaviour";

    private final Terminal terminal;

    @Option(names = "--rows", paramLabel = "N", description = "How many customers; default 2,000.")
    private long rows = 2000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed, other customers; default 42.")
    private long seed = 42;

    @ArgGroup(validate = false, heading = "%nWhere it goes and how it is told%n")
    private OutputGroup output = new OutputGroup();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sample sample = Samples.named("customers");
        try (Workplace place = Workplace.open(List.of())) {
            Path source = place.folder().resolve("sample-customers.csv");
            new WholeFile("--out", source, false, List.of())
                    .write(out -> sample.write(rows, seed, out));
            StudySpec spec =
                    new StudySpec(
                            DataFile.of(source),
                            Optional.of(Recipes.shipped(RECIPE)),
                            SearchOptions.NONE,
                            HandingOptions.NONE,
                            seed,
                            Runtime.getRuntime().availableProcessors());
            return StudyRun.run(terminal, output, spec, "demo");
        }
    }
}
