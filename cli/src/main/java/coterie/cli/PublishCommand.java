package coterie.cli;

import coterie.cli.terminal.ProgressMode;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import coterie.directory.RunDirectory;
import coterie.publish.Publication;
import coterie.publish.catalogue.Publications;
import coterie.run.StoredRun;
import coterie.study.store.StudyStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `coterie publish`: writes forms of a finished run again, or further ones.
@Command(
        name = "publish",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = {
            "Writes files of a finished run again, or further ones; the source is not needed.",
            "",
            "  ./coterie publish out/spring --to report.html",
            "  ./coterie publish out/spring --to all --out out/again",
            "  ./coterie publish out/spring --to segments.csv,scoring --out handover",
            ""
        })
final class PublishCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The output directory of a run.")
    private Path run = Path.of("");

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "FILE,…|all",
            description = "Which files; a folder stands for all files in it.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to; default the run's own directory.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "Replace what is there.")
    private boolean replace;

    PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Publication> publications =
                to.equals(List.of(ALL)) ? Publications.all() : Publications.named(to);
        Path place = out.orElse(run);
        RunDirectory directory = RunDirectory.at(place, replace || out.isEmpty());
        List<String> written;
        try (ProgressReport progress = new ProgressReport(terminal, ProgressMode.AUTO)) {
            progress.at("opening", 0);
            RunDirectory.refuseDamaged(run, StudyStore.tables(run));
            try (StoredRun stored = StoredRun.open(run)) {
                progress.at("publishing", 0);
                written =
                        out.isPresent()
                                ? directory.publish(publications, stored.study(), stored.engine())
                                : directory.add(
                                        publications, stored.study(), stored.engine(), replace);
            }
        }
        written.forEach(file -> terminal.say(place.resolve(file).toString()));
        return 0;
    }
}
