package coterie.json;

import coterie.document.Fields;
import coterie.profile.test.Differences;
import coterie.profile.test.Differences.ColumnDifference;
import coterie.profile.test.Differences.SegmentDifference;
import coterie.profile.test.Differences.Test;

/// How the segments differ, for `study.json`.
final class DifferencesJson {
    private DifferencesJson() {}

    static Fields of(ColumnDifference column) {
        Fields fields =
                new Fields()
                        .put("column", column.column())
                        .put("circular", column.circular())
                        .put("effect", column.effect())
                        .put("effect_name", column.effectName())
                        .put("test", column.test().map(test -> test(test).map()))
                        .putEach("segments", column.segments(), DifferencesJson::segment);
        return column.circular() ? fields.put("note", Differences.CIRCULAR) : fields;
    }

    private static Fields segment(SegmentDifference own) {
        return new Fields()
                .put("segment", own.segment())
                .put("effect", own.effect())
                .put("effect_name", own.effectName())
                .put("test", own.test().map(test -> test(test).map()));
    }

    static Fields test(Test test) {
        return new Fields()
                .put("name", test.name())
                .put("statistic", test.statistic())
                .put("df", test.df())
                .put("n", test.n())
                .put("p", test.p())
                .put("p_holm", test.corrected());
    }
}
