package coterie.publish;

import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Profile.Level;
import coterie.study.Study;
import java.util.Map;

/// What `study.json` says of a group of customers, segment or everyone, column by column.
final class GroupJson {
    private GroupJson() {}

    /// All kept customers: size, means and levels.
    static Fields everyone(Study study) {
        Fields means = new Fields();
        for (ColumnProfile column : study.profile().columns()) {
            column.everyone()
                    .filter(all -> all.n() > 0)
                    .ifPresent(all -> means.put(column.column(), all.mean()));
        }
        return new Fields()
                .put("size", study.prepared().table().rows())
                .put("means", means)
                .put("levels", levels(study, 0));
    }

    /// Customers by level of every categorical column; group 0 is everyone.
    static Map<String, Object> levels(Study study, int group) {
        Fields columns = new Fields();
        for (ColumnProfile column : study.profile().columns()) {
            if (!column.numeric()) {
                Fields counts = new Fields();
                for (Level level : column.levels()) {
                    if (!level.level().isEmpty()) {
                        counts.put(
                                level.level(),
                                group == 0
                                        ? level.everyone()
                                        : level.bySegment().get(group - 1).longValue());
                    }
                }
                columns.put(column.column(), counts);
            }
        }
        return columns.map();
    }
}
