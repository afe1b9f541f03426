package coterie.json;

import coterie.campaign.CampaignAnswer;
import coterie.campaign.Rate;
import coterie.document.Fields;
import coterie.profile.LevelColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What `study.json` says of a group of customers, segment or everyone, column by column.
final class GroupJson {
    private GroupJson() {}

    /// All kept customers: size, means and levels.
    static Fields everyone(Study study) {
        Fields means = new Fields();
        study.described()
                .profile()
                .numbers()
                .filter(column -> column.everyone().n() > 0)
                .forEach(column -> means.put(column.column(), column.everyone().mean()));
        return new Fields()
                .put("size", study.prepared().table().rows())
                .put("means", means)
                .put("levels", levels(study.described().profile(), 0))
                .putEach("campaigns", campaigns(study), SegmentJson::campaign);
    }

    /// The answers of all segments together.
    private static List<CampaignAnswer> campaigns(Study study) {
        long all =
                study.told().personas().stream()
                        .flatMap(persona -> persona.segment().campaigns().stream().limit(1))
                        .mapToLong(CampaignAnswer::shareOf)
                        .sum();
        Map<String, long[]> sums = new LinkedHashMap<>();
        study.told().personas().stream()
                .flatMap(persona -> persona.segment().campaigns().stream())
                .forEach(answer -> {
                    long[] sum = sums.computeIfAbsent(answer.name(), any -> new long[2]);
                    sum[0] += answer.rate().count();
                    sum[1] += answer.rate().of();
                });
        return sums.entrySet().stream()
                .map(sum ->
                        new CampaignAnswer(
                                sum.getKey(),
                                Rate.of(sum.getValue()[0], sum.getValue()[1]),
                                all,
                                OptionalDouble.empty()))
                .toList();
    }

    /// Customers by level of every categorical column; group 0 is everyone.
    static Map<String, Object> levels(Profile profile, int group) {
        Fields columns = new Fields();
        for (LevelColumn column : profile.levels().toList()) {
            Fields counts = new Fields();
            for (Level level : column.levels()) {
                if (!level.level().isEmpty()) {
                    counts.put(
                            level.level(),
                            group == 0
                                    ? level.everyone()
                                    : level.bySegment().of(group).longValue());
                }
            }
            columns.put(column.column(), counts);
        }
        return columns.map();
    }
}
