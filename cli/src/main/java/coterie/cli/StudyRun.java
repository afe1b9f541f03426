package coterie.cli;

import coterie.engine.DuckDbEngine;
import coterie.engine.Engine;
import coterie.intake.Intake;
import coterie.intake.Reading;
import coterie.prepare.RecipeInference;
import coterie.publish.Publication;
import coterie.publish.RunDirectory;
import coterie.publish.catalogue.Publications;
import coterie.recipe.Recipe;
import coterie.study.Study;
import coterie.study.StudySpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Study, publish, tell: what `run` and `demo` share.
///
/// @param terminal where to tell
/// @param output where to publish
record StudyRun(Terminal terminal, OutputGroup output) {

    /// @param spec what to study
    /// @param name what the output is called, where the user does not name it
    /// @return the exit code
    int run(StudySpec spec, String name) {
        long began = System.nanoTime();
        List<Publication> publications =
                spec.recipe().map(Publications::of).orElseGet(Publications::all);
        Path out = output.out(name);
        RunDirectory directory = RunDirectory.at(out, output.replace());
        directory
                .leftAside()
                .forEach(aside -> terminal.note("an earlier run was set aside as " + aside));
        Study study;
        try (WorkFolder work = WorkFolder.open();
                Engine engine =
                        DuckDbEngine.open(work.path(), spec.threads(), spec.source().files());
                ProgressReport progress = output.progress(terminal)) {
            Reading reading = Intake.read(spec.source(), engine, progress);
            progress.pause();
            terminal.say(
                    terminal.look()
                            .strong(
                                    Understood.line(
                                            reading,
                                            spec.recipe()
                                                    .map(Recipe::unit)
                                                    .orElseGet(
                                                            () -> RecipeInference.unit(reading)))));
            study = Study.of(reading, spec, engine, progress);
            progress.at("publishing", 0);
            directory.publish(publications, study, engine);
        }
        new StudySummary(study, terminal.look()).lines().forEach(terminal::say);
        Signposts.lines(out, study.recipe().unit(), terminal.look().width()).forEach(terminal::say);
        if (output.json()) {
            terminal.say(json(out, study, (System.nanoTime() - began) / 1e9));
        }
        return 0;
    }

    private static String json(Path out, Study study, double seconds) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("out", out.toString());
        last.put("chosen_k", study.choice().k());
        last.put("sizes", study.segmentation().sizes());
        last.put("seconds", Math.round(seconds * 1000) / 1000.0);
        return JsonLine.of(last);
    }
}
