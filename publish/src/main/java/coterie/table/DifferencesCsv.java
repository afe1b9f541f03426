package coterie.table;

import coterie.engine.Engine;
import coterie.profile.test.Differences.ColumnDifference;
import coterie.profile.test.Differences.SegmentDifference;
import coterie.profile.test.Differences.Test;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// `differences.csv`: how the segments differ, one line a column (whose `segment` is empty) and one
/// for each segment against the rest.
///
/// Columns with a part in making the segments are `circular`: their effect is a description and
/// they have no p. `p_holm` is corrected over all columns, or over all columns × segments.
public final class DifferencesCsv implements Publication {
    @Override
    public String file() {
        return "differences.csv";
    }

    @Override
    public String about(Noun unit) {
        return "how far segments differ, with tests";
    }

    @Override
    public boolean speaksOf(Study study) {
        return !study.described().differences().columns().isEmpty();
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header(
                "column",
                "circular",
                "segment",
                "effect",
                "effect_name",
                "test",
                "statistic",
                "df",
                "n",
                "p",
                "p_holm");
        for (ColumnDifference column : study.described().differences().columns()) {
            about(column, csv).missing().number(column.effect()).text(column.effectName());
            test(column.test(), csv);
            for (SegmentDifference own : column.segments()) {
                about(column, csv)
                        .number(own.segment())
                        .number(own.effect())
                        .text(own.effectName());
                test(own.test(), csv);
            }
        }
        csv.flush();
    }

    private static Csv about(ColumnDifference column, Csv csv) throws IOException {
        return csv.text(column.column()).text(column.circular() ? "yes" : "no");
    }

    private static void test(Optional<Test> found, Csv csv) throws IOException {
        if (found.isEmpty()) {
            csv.missing().missing().missing().missing().missing().missing().end();
            return;
        }
        Test test = found.orElseThrow();
        csv.text(test.name())
                .number(test.statistic())
                .number(test.df())
                .number(test.n())
                .number(test.p())
                .number(test.corrected())
                .end();
    }
}
