package coterie.study;

import coterie.engine.Engine;
import coterie.kernel.Progress;
import coterie.prepare.Prepared;
import coterie.profile.Profile;
import coterie.profile.Profiler;
import coterie.profile.Revenue;
import coterie.profile.segment.Segment;
import coterie.profile.segment.Segments;
import coterie.segment.Candidate;
import coterie.segment.ChoiceOfK;
import coterie.segment.CrossTable;
import coterie.segment.Judged;
import coterie.segment.SegmentSearch;
import coterie.segment.Segmentation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Another number of segments, described like the chosen one, to be set beside it.
///
/// @param judged its inertia, sizes and indices
/// @param profile every column, segment against everyone
/// @param segments by number
/// @param against the chosen segments (rows) against these (columns)
public record Alternative(
        Candidate judged, Profile profile, List<Segment> segments, CrossTable against) {
    /// More customers than this are described a second time only where the recipe asks for it.
    private static final long MANY = 100_000;

    /// The k the recipe wants beside the chosen one, else the runner-up: the largest silhouette of
    /// those left, with segments large enough to act on where there are such.
    static Optional<Alternative> beside(
            ChoiceOfK choice,
            Judged chosen,
            SegmentSearch search,
            Prepared prepared,
            Engine engine) {
        var wanted = prepared.fitted().recipe().segments().beside();
        if (wanted.isEmpty() && prepared.table().rows() > MANY) {
            return Optional.empty();
        }
        return choice.candidates().stream()
                .filter(one -> one.k() > 1 && one.k() != choice.k())
                .filter(one -> wanted.isEmpty() || wanted.getAsInt() == one.k())
                .max(
                        Comparator.comparing(ChoiceOfK::actionable)
                                .thenComparingDouble(one -> one.silhouette().orElse(-2))
                                .thenComparing(Candidate::k, Comparator.reverseOrder()))
                .map(one -> describe(one, chosen, search, prepared, engine));
    }

    private static Alternative describe(
            Candidate judged,
            Judged chosen,
            SegmentSearch search,
            Prepared prepared,
            Engine engine) {
        Judged solution = search.judged(judged);
        Segmentation segmentation = Segmentation.of("alternative", solution, prepared, engine);
        Profile profile = Profiler.profile(engine, prepared, segmentation, Progress.SILENT);
        return new Alternative(
                judged,
                profile,
                Segments.of(
                        segmentation,
                        profile,
                        Revenue.bySegment(prepared, segmentation, engine),
                        prepared.fitted().recipe().telling().campaigns(),
                        prepared.fitted().recipe().heading().unit()),
                CrossTable.of(chosen.clustering().labels(), solution.clustering().labels()));
    }
}
