package coterie.cli;

import coterie.cli.option.OutputGroup;
import coterie.cli.tell.Signposts;
import coterie.cli.tell.StudySummary;
import coterie.cli.tell.Understood;
import coterie.cli.terminal.ProgressReport;
import coterie.cli.terminal.Terminal;
import coterie.directory.RunDirectory;
import coterie.document.Json;
import coterie.engine.Engine;
import coterie.intake.Reading;
import coterie.publish.Publication;
import coterie.publish.catalogue.Publications;
import coterie.recipe.Noun;
import coterie.recipe.Recipe;
import coterie.run.Publisher;
import coterie.run.StudyRunner;
import coterie.study.Study;
import coterie.study.StudySpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A study published in a directory and told on the terminal: what `run` and `demo` share.
final class StudyRun implements Publisher {
    private final Terminal terminal;
    private final OutputGroup output;
    private final ProgressReport progress;
    private final Path out;
    private final RunDirectory directory;
    private List<Publication> publications = List.of();

    private StudyRun(Terminal terminal, OutputGroup output, ProgressReport progress, Path out) {
        this.terminal = terminal;
        this.output = output;
        this.progress = progress;
        this.out = out;
        directory = RunDirectory.at(out, output.replace());
    }

    /// @param spec what to study
    /// @param name what the output is called, where the user does not name it
    /// @return the exit code
    static int run(Terminal terminal, OutputGroup output, StudySpec spec, String name) {
        long began = System.nanoTime();
        StudyRun run;
        Study study;
        try (ProgressReport progress = output.progress(terminal)) {
            StudyRunner runner = new StudyRunner(spec, progress);
            run = new StudyRun(terminal, output, progress, output.out(name));
            study = runner.run(run);
        }
        run.tell(study, (System.nanoTime() - began) / 1e9);
        return 0;
    }

    @Override
    public void expect(Optional<Recipe> recipe) {
        publications = recipe.map(Publications::of).orElseGet(Publications::all);
        directory
                .leftAside()
                .forEach(aside -> terminal.note("an earlier run was set aside as " + aside));
    }

    @Override
    public void hasRead(Reading reading, Noun unit) {
        progress.pause();
        terminal.say(terminal.look().strong(Understood.line(reading, unit)));
    }

    @Override
    public void publish(Study study, Engine engine) {
        directory.publish(publications, study, engine);
    }

    private void tell(Study study, double seconds) {
        new StudySummary(study, terminal.look()).lines().forEach(terminal::say);
        Signposts.lines(out, study.recipe().heading().unit(), terminal.look().width())
                .forEach(terminal::say);
        if (output.json()) {
            Map<String, Object> last = new LinkedHashMap<>();
            last.put("out", out.toString());
            last.put("chosen_k", study.chosen().choice().k());
            last.put("sizes", study.chosen().segmentation().sizes().all());
            last.put("seconds", Math.round(seconds * 1000) / 1000.0);
            terminal.say(Json.line(last));
        }
    }
}
