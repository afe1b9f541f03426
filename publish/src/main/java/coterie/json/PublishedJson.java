package coterie.json;

import coterie.document.Fields;
import coterie.profile.segment.Segment;
import coterie.published.PublishedStudy;
import coterie.published.PublishedStudy.Difference;
import coterie.published.PublishedStudy.Reproduction;
import coterie.recipe.Published;
import coterie.segment.Candidate;

/// The key `published` of `study.json`: what was published of this data, reproduced, and how the
/// two and the best solution differ.
final class PublishedJson {
    private PublishedJson() {}

    static Fields of(PublishedStudy published) {
        Published said = published.said();
        return new Fields()
                .put("k", said.k())
                .put("names", said.names())
                .put("sizes", said.sizes())
                .put("inertia", said.inertia())
                .put("silhouette", said.silhouette())
                .put(
                        "reproduced",
                        published
                                .reproduction()
                                .map(again -> reproduced(published.said(), again).map()))
                .putEach("differences", published.differences(), PublishedJson::difference);
    }

    private static Fields reproduced(Published said, Reproduction again) {
        Candidate judged = again.judged();
        return new Fields()
                .put("k", judged.k())
                .put("inertia", judged.inertia())
                .put("sizes", judged.sizes())
                .put("silhouette", judged.silhouette())
                .put("calinski_harabasz", judged.score("calinski_harabasz"))
                .put("davies_bouldin", judged.score("davies_bouldin"))
                .putEach("segments", again.segments(), segment -> segment(said, segment));
    }

    private static Fields segment(Published said, Segment segment) {
        int place = segment.number() - 1;
        return new Fields()
                .put("number", segment.number())
                .put(
                        "name",
                        place < said.names().size()
                                ? said.names().get(place)
                                : "Segment " + segment.number())
                .put("size", segment.size())
                .put("share", segment.share())
                .put("revenue_share", segment.revenueShare())
                .put("means", StudyJson.finite(segment.means()))
                .putEach("traits", segment.traits(), SegmentJson::trait)
                .putEach("campaigns", segment.campaigns(), SegmentJson::campaign);
    }

    private static Fields difference(Difference difference) {
        return new Fields()
                .put("what", difference.what())
                .put("published", difference.published())
                .put("reproduced", difference.reproduced())
                .put("best", difference.best());
    }
}
