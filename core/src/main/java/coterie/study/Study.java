package coterie.study;

import coterie.doubt.Doubts;
import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.Intake;
import coterie.intake.Reading;
import coterie.kernel.FitContext;
import coterie.kernel.Progress;
import coterie.kernel.Seed;
import coterie.model.Model;
import coterie.model.Model.Trained;
import coterie.persona.Examples;
import coterie.persona.Persona;
import coterie.persona.Personas;
import coterie.persona.Wanted;
import coterie.prepare.Preparation;
import coterie.prepare.Prepared;
import coterie.prepare.Questions;
import coterie.prepare.Questions.Answered;
import coterie.profile.CampaignFinder;
import coterie.profile.Campaigns;
import coterie.profile.DifferenceFinder;
import coterie.profile.Differences;
import coterie.profile.Profile;
import coterie.profile.Profiler;
import coterie.profile.Revenue;
import coterie.profile.RuleFinder;
import coterie.profile.Rules;
import coterie.profile.Segment;
import coterie.profile.Segments;
import coterie.profile.SmallCells;
import coterie.recipe.Recipe;
import coterie.segment.ChoiceOfK;
import coterie.segment.EarlierGroups;
import coterie.segment.LostRows;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import coterie.segment.Solution;
import coterie.value.Value;
import coterie.value.ValueFinder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything a run found.
///
/// @param recipe the recipe as run, every default written out
/// @param reading how the source was read
/// @param prepared the kept customers and the ledger
/// @param answers what the customers as read say to the recipe's questions
/// @param choice how many segments and why, with all candidates
/// @param segmentation the chosen segments
/// @param lost where the rows that each line of the ledger dropped would have gone
/// @param beside another number of segments, to compare; absent where there is none, or too much
///   work unasked
/// @param earlier groups made before, beside the segments
/// @param profile every column, segment against everyone
/// @param differences how far the segments differ in each column, tested where that means something
/// @param campaigns what the segments answered, compared
/// @param value what the customers are worth, and whom to contact
/// @param rules the segments in a few rules
/// @param personas one a segment, by number
/// @param map the segments in two dimensions
/// @param charts what is drawn and stands nowhere else
/// @param wanted data worth collecting
/// @param alarms everything to doubt, from every part, most serious first
/// @param model what places new customers
/// @param published what a published study said of this data, reproduced; absent on other data
/// @param seed of every random choice
public record Study(
        Recipe recipe,
        Reading reading,
        Prepared prepared,
        List<Answered> answers,
        ChoiceOfK choice,
        Segmentation segmentation,
        List<LostRows> lost,
        Optional<Alternative> beside,
        List<EarlierGroups> earlier,
        Profile profile,
        Differences differences,
        Campaigns campaigns,
        Value value,
        Rules rules,
        List<Persona> personas,
        SegmentMap map,
        ChartData charts,
        List<Wanted> wanted,
        List<Alarm> alarms,
        Model model,
        Optional<PublishedStudy> published,
        long seed) {

    /// The version of Coterie that wrote a study.
    public static final String VERSION = "0.1.0";

    /// Runs a study: the whole way of the data, from a source to people.
    ///
    /// What is large stays in the engine's tables, so the engine must stay open while the study is
    /// published. One engine serves one study.
    public static Study run(StudySpec spec, Engine engine, Progress progress) {
        Reading reading = Intake.read(spec.source(), engine, progress);
        return of(reading, spec, engine, progress);
    }

    /// The rest of the way, for those who look at the reading first.
    public static Study of(Reading reading, StudySpec spec, Engine engine, Progress progress) {
        if (reading.table().rows() == 1) {
            throw new CoterieException(
                    FaultCode.TOO_FEW_ROWS,
                    reading.source()
                            + " has one customer; segments need at least two to compare. Bring more"
                            + " customers.");
        }
        Recipe recipe = spec.recipeFor(reading);
        Prepared prepared = Preparation.fit(recipe, reading, engine, progress);
        List<Answered> answers = Questions.ask(recipe, reading, engine);
        FitContext context = new FitContext(Seed.of(spec.seed()), spec.threads(), progress);
        SegmentSearch search = SegmentSearch.over(prepared, engine, context);
        Optional<PublishedStudy> published = PublishedStudy.of(prepared, search, engine, context);
        Optional<Solution> asked =
                published
                        .filter(_ -> spec.startPublished())
                        .flatMap(PublishedStudy::reproduction)
                        .map(reproduction -> reproduction.found().bySize());
        ChoiceOfK choice =
                asked.map(solution ->
                                ChoiceOfK.published(
                                        search.candidates(),
                                        solution.judged(search.points(), context),
                                        recipe.unit()))
                        .orElseGet(() ->
                                ChoiceOfK.among(
                                        search.candidates(),
                                        recipe.segments().k(),
                                        spec.askedBy(),
                                        recipe.unit()));
        Solution solution = asked.orElseGet(() -> Solution.of(search.partition(choice.k())));
        Segmentation segmentation =
                Segmentation.of("segmented", solution, search.points(), prepared, engine);
        List<LostRows> lost = LostRows.of(prepared, segmentation, engine);
        Profile profile = Profiler.profile(engine, prepared, segmentation, progress);
        SmallCells small = new SmallCells(segmentation.sizes(), recipe.minCell().orElse(1));
        List<Segment> segments =
                Segments.of(
                        segmentation,
                        profile,
                        Revenue.bySegment(prepared, segmentation, engine),
                        recipe.campaigns(),
                        recipe.unit());
        Campaigns campaigns = CampaignFinder.find(engine, prepared, segmentation, profile);
        List<Persona> told = Personas.of(profile, segments, recipe.playbook(), recipe.unit());
        List<Persona> personas =
                small.least() > 1
                        ? told
                        : new Examples(
                                        engine,
                                        prepared,
                                        segmentation,
                                        reading.fingerprint() + ":" + spec.seed())
                                .with(told);
        Value value =
                ValueFinder.find(
                        reading,
                        prepared,
                        segmentation,
                        campaigns,
                        small,
                        spec.reach(),
                        spec.seed(),
                        engine);
        return new Study(
                prepared.fitted().recipe(),
                reading,
                prepared,
                answers,
                choice,
                segmentation,
                lost,
                Alternative.beside(choice, solution, search, prepared, engine)
                        .filter(other -> small.shows(other.against().counts())),
                EarlierGroups.of(prepared, segmentation, engine).stream()
                        .filter(groups ->
                                small.shows(
                                        groups.groups().stream()
                                                .map(EarlierGroups.Group::bySegment)
                                                .toList()))
                        .toList(),
                profile,
                DifferenceFinder.find(
                        engine,
                        prepared,
                        segmentation,
                        profile,
                        search.points().keys(),
                        context.seed()),
                campaigns,
                value,
                RuleFinder.find(
                        engine, segmentation, profile, search.points().keys(), context.seed()),
                personas,
                SegmentMap.of(search.points(), solution.labels(), context),
                new ChartData(
                        asked.map(found -> found.silhouettes(search.points(), context))
                                .orElseGet(() -> search.silhouettes(choice.k())),
                        small.least() > 1
                                ? CustomerSample.none(search.points())
                                : CustomerSample.of(
                                        profile,
                                        prepared.fitted().recipe().revenue().isPresent(),
                                        segmentation,
                                        search.points(),
                                        engine,
                                        context),
                        ChartData.correlations(profile, segmentation, engine),
                        ChartData.levelsRead(reading, prepared, engine, small)),
                Personas.wanted(profile, recipe.unit()),
                Stream.of(
                                spec.startPublished() && asked.isEmpty()
                                        ? List.of(PublishedStudy.unknown())
                                        : List.<Alarm>of(),
                                published.map(PublishedStudy::alarms).orElse(List.of()),
                                value.alarms(spec.reach(), campaigns),
                                choice.alarms(),
                                small.alarms(),
                                Doubts.of(engine, prepared, lost, search, choice, context.seed()),
                                prepared.alarms(),
                                reading.alarms())
                        .flatMap(List::stream)
                        .toList(),
                new Model(
                        prepared.fitted(),
                        segmentation.centres(),
                        personas.stream().map(Persona::name).toList(),
                        new Trained(
                                reading.source(),
                                reading.fingerprint(),
                                prepared.table().rows(),
                                VERSION)),
                published,
                spec.seed());
    }
}
