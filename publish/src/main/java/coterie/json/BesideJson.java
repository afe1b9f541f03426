package coterie.json;

import coterie.document.Fields;
import coterie.profile.segment.Segment;
import coterie.segment.EarlierGroups;
import coterie.study.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys `beside` and `earlier` of `study.json`: other ways to group the same customers, beside
/// the chosen one.
final class BesideJson {
    private BesideJson() {}

    /// Another number of segments; `against` has one list a chosen segment.
    static Fields of(Alternative other) {
        return StudyJson.candidate(other.judged())
                .putEach("segments", other.segments(), segment -> segment(other, segment))
                .put("against", other.against().counts());
    }

    private static Fields segment(Alternative other, Segment segment) {
        return new Fields()
                .put("number", segment.number())
                .put("size", segment.size())
                .put("share", segment.share())
                .put("revenue_share", segment.revenueShare())
                .put("means", StudyJson.finite(segment.means()))
                .put("levels", GroupJson.levels(other.profile(), segment.number()))
                .putEach("traits", segment.traits(), SegmentJson::trait)
                .putEach("campaigns", segment.campaigns(), SegmentJson::campaign);
    }

    /// Empty where the recipe names no earlier groups.
    static Optional<List<Map<String, Object>>> earlier(List<EarlierGroups> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all.stream()
                                .map(groups ->
                                        new Fields()
                                                .put("column", groups.column())
                                                .put("base", groups.base())
                                                .putEach(
                                                        "groups",
                                                        groups.groups(),
                                                        BesideJson::group)
                                                .map())
                                .toList());
    }

    private static Fields group(EarlierGroups.Group group) {
        return new Fields()
                .put("name", group.name())
                .put("size", group.size())
                .put("share", group.share())
                .put("by_segment", group.bySegment().all());
    }
}
