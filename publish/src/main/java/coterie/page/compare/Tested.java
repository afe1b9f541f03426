package coterie.page.compare;

import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.profile.Figures;
import coterie.profile.test.Differences;
import coterie.profile.test.Differences.ColumnDifference;
import coterie.study.Study;
import java.util.List;

/// Whether a difference is more than luck: a column, how far segments and it go together, its test.
///
/// @param column the column
/// @param effect with the measure's name
/// @param test in words; why there is none where there is none
/// @param n customers compared; empty without a test
public record Tested(String column, String effect, String test, String n) {
    /// Why some columns have no p.
    public static final String CIRCULAR = Differences.CIRCULAR;

    public static List<Tested> of(Study study) {
        return study.described().differences().columns().stream()
                .map(difference -> tested(study, difference))
                .toList();
    }

    private static Tested tested(Study study, ColumnDifference difference) {
        return new Tested(
                study.described()
                        .profile()
                        .column(difference.column())
                        .map(ColumnLabel::full)
                        .orElse(difference.column()),
                difference.effectName() + " " + Words.decimals(difference.effect(), 3),
                difference.circular()
                        ? "not tested: the segments were made from it"
                        : difference.test().map(CampaignView::words).orElse("nothing to test"),
                difference.test().map(test -> Figures.count(test.n())).orElse(""));
    }
}
