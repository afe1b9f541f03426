package coterie.run;

import coterie.engine.Engine;
import coterie.intake.Reading;
import coterie.intake.format.Intake;
import coterie.kernel.FitContext;
import coterie.kernel.Progress;
import coterie.kernel.Seed;
import coterie.playbook.PlaybookText;
import coterie.playbook.Playbooks;
import coterie.prepare.Prepared;
import coterie.prepare.infer.RecipeInference;
import coterie.prepare.learn.Preparation;
import coterie.published.PublishedStudy;
import coterie.recipe.Recipe;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import coterie.study.Chosen;
import coterie.study.Described;
import coterie.study.Findings;
import coterie.study.Provenance;
import coterie.study.Read;
import coterie.study.Study;
import coterie.study.StudySpec;
import coterie.study.Told;
import coterie.study.Worth;
import java.util.List;
import java.util.Optional;

/// Runs studies: from what is told to what is found, and on to who publishes it.
public final class StudyRunner {
    private final StudySpec spec;
    private final Progress progress;
    private final Optional<List<PlaybookText>> named;

    /// Resolves what the specification names, so that a name that leads nowhere costs no work.
    ///
    /// @throws coterie.fault.CoterieException `RECIPE_UNKNOWN` or `RECIPE_INVALID`
    public StudyRunner(StudySpec spec, Progress progress) {
        this.spec = spec;
        this.progress = progress;
        named = spec.recipe().map(recipe -> Playbooks.behind(recipe.handing().playbook()));
    }

    /// Runs the study in a workplace of its own and hands it to the publisher.
    ///
    /// @return what was found; its tables are gone
    public Study run(Publisher publisher) {
        publisher.expect(spec.recipe());
        try (Workplace place = Workplace.open(spec.source().files(), spec.threads())) {
            Study study = study(place.engine(), publisher);
            progress.at("publishing", 0);
            publisher.publish(study, place.engine());
            return study;
        }
    }

    /// Runs the study in an engine that stays open, for those who look into its tables. One engine
    /// serves one study.
    public Study study(Engine engine) {
        return study(engine, Publisher.NOBODY);
    }

    private Study study(Engine engine, Publisher publisher) {
        Reading reading = Intake.read(spec.source(), engine, progress);
        publisher.hasRead(
                reading,
                spec.recipe()
                        .map(recipe -> recipe.heading().unit())
                        .orElseGet(() -> RecipeInference.unit(reading)));
        Read.refuseOne(reading);
        Recipe recipe = spec.over(spec.recipe().orElseGet(() -> RecipeInference.infer(reading)));
        FitContext context = new FitContext(Seed.of(spec.seed()), spec.threads(), progress);

        Read read = Read.of(reading, recipe, engine);
        Prepared prepared = Preparation.fit(recipe, reading, engine, progress);
        SegmentSearch search = SegmentSearch.over(prepared, engine, context);
        Optional<PublishedStudy> published = PublishedStudy.of(prepared, search, engine, context);
        Chosen chosen = Chosen.of(spec.search(), prepared, search, published, engine, context);
        Segmentation segments = chosen.segmentation();
        Described described =
                Described.of(reading, prepared, segments, search.points(), engine, context);
        Worth worth = Worth.of(spec, reading, prepared, segments, described.profile(), engine);
        List<PlaybookText> playbooks =
                named.orElseGet(() -> Playbooks.behind(recipe.handing().playbook()));
        Told told =
                Told.of(
                        playbooks.stream().map(PlaybookText::playbook).toList(),
                        reading.fingerprint() + ":" + spec.seed(),
                        prepared,
                        segments,
                        described.profile(),
                        engine);
        Findings findings =
                Findings.of(spec, reading, prepared, search, chosen, worth, published, engine);
        return new Study(
                provenance(engine, playbooks),
                read,
                prepared,
                chosen,
                described,
                worth,
                told,
                findings,
                published);
    }

    private Provenance provenance(Engine engine, List<PlaybookText> playbooks) {
        return new Provenance(
                Provenance.VERSION,
                engine.version(),
                spec.seed(),
                playbooks.stream()
                        .map(text -> new Provenance.NamedText(text.name(), text.sha256()))
                        .toList());
    }
}
