package coterie.study;

import coterie.engine.Engine;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.prepare.Prepared;
import coterie.profile.SmallCells;
import coterie.published.PublishedStudy;
import coterie.segment.ChoiceOfK;
import coterie.segment.EarlierGroups;
import coterie.segment.Judged;
import coterie.segment.LostRows;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import coterie.segment.Silhouettes;
import java.util.List;
import java.util.Optional;

/// The third stage: how many segments, which, and what stands beside them.
///
/// @param choice how many segments and why, with all candidates
/// @param segmentation the chosen segments
/// @param lost where the rows that each line of the ledger dropped would have gone
/// @param beside another number of segments, to compare; absent where there is none, or too much
///   work unasked
/// @param earlier groups made before, beside the segments
/// @param silhouettes how clearly each customer belongs to the own segment; absent for a single one
/// @param map the segments in two dimensions
/// @param labels the segment of every customer in every candidate, in their order
public record Chosen(
        ChoiceOfK choice,
        Segmentation segmentation,
        List<LostRows> lost,
        Optional<Alternative> beside,
        List<EarlierGroups> earlier,
        Optional<Silhouettes> silhouettes,
        SegmentMap map,
        List<Labels> labels) {

    /// Chooses among what was searched, or takes the published solution where it was asked for and
    /// the data is recognised.
    public static Chosen of(
            SearchOptions options,
            Prepared prepared,
            SegmentSearch search,
            Optional<PublishedStudy> published,
            Engine engine,
            FitContext context) {
        Optional<Judged> asked =
                published
                        .filter(_ -> options.startPublished())
                        .filter(study -> study.reproduction().isPresent())
                        .map(study -> study.bySize(prepared, search.points(), context));
        ChoiceOfK choice = choice(options, prepared, search, asked);
        Judged solution = asked.orElseGet(() -> search.judged(choice.chosen()));
        Segmentation segmentation = Segmentation.of("segmented", solution, prepared, engine);
        SmallCells small = SmallCells.of(segmentation, prepared);
        return new Chosen(
                choice,
                segmentation,
                LostRows.of(prepared, segmentation, engine),
                Alternative.beside(choice, solution, search, prepared, engine)
                        .filter(other -> small.shows(other.against().counts())),
                EarlierGroups.of(prepared, segmentation, engine).stream()
                        .filter(groups -> small.shows(groups.bySegment()))
                        .toList(),
                solution.silhouettes(),
                SegmentMap.of(search, solution.clustering().labels(), context),
                search.labels());
    }

    private static ChoiceOfK choice(
            SearchOptions options,
            Prepared prepared,
            SegmentSearch search,
            Optional<Judged> asked) {
        var recipe = prepared.fitted().recipe();
        return asked.map(solution ->
                        ChoiceOfK.published(
                                search.candidates(), solution.candidate(), recipe.heading().unit()))
                .orElseGet(() ->
                        ChoiceOfK.among(
                                search.candidates(),
                                recipe.segments().k(),
                                options.askedBy(),
                                recipe.heading().unit()));
    }

    /// The same with other long lists.
    public Chosen with(Optional<Silhouettes> others, SegmentMap drawn, List<Labels> ofEach) {
        return new Chosen(choice, segmentation, lost, beside, earlier, others, drawn, ofEach);
    }
}
