package coterie.study;

import coterie.doubt.Doubts;
import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.intake.Reading;
import coterie.kernel.Seed;
import coterie.prepare.Prepared;
import coterie.profile.SmallCells;
import coterie.published.PublishedStudy;
import coterie.segment.SegmentSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The last stage: everything to doubt, from every part.
///
/// @param alarms most serious first
public record Findings(List<Alarm> alarms) {
    /// Gathers what the stages said and what the checks of the whole say.
    public static Findings of(
            StudySpec spec,
            Reading reading,
            Prepared prepared,
            SegmentSearch search,
            Chosen chosen,
            Worth worth,
            Optional<PublishedStudy> published,
            Engine engine) {
        boolean unknown =
                spec.search().startPublished()
                        && published.flatMap(PublishedStudy::reproduction).isEmpty();
        return new Findings(
                Stream.of(
                                unknown ? List.of(PublishedStudy.unknown()) : List.<Alarm>of(),
                                published.map(PublishedStudy::alarms).orElse(List.of()),
                                worth.value().alarms(spec.handing().reach(), worth.campaigns()),
                                chosen.choice().alarms(),
                                SmallCells.of(chosen.segmentation(), prepared).alarms(),
                                Doubts.of(
                                        engine,
                                        prepared,
                                        chosen.lost(),
                                        search,
                                        chosen.choice(),
                                        Seed.of(spec.seed())),
                                prepared.alarms(),
                                reading.alarms())
                        .flatMap(List::stream)
                        .toList());
    }
}
