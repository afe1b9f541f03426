package coterie.table;

import coterie.campaign.Campaigns.Campaign;
import coterie.campaign.Campaigns.Gap;
import coterie.engine.Engine;
import coterie.publish.Publication;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;

/// `gaps.csv`: how much the rates of every two segments differ, campaign by campaign.
///
/// `difference` is the rate of `segment` minus that of `other`, with Newcombe's 95 % interval;
/// `p_holm` is corrected over all lines. Campaigns the segments were made from have no p.
public final class GapsCsv implements Publication {
    @Override
    public String file() {
        return "gaps.csv";
    }

    @Override
    public String about(Noun unit) {
        return "rates of every two segments compared";
    }

    @Override
    public boolean speaksOf(Study study) {
        return study.worth().campaigns().campaigns().stream()
                .anyMatch(campaign -> !campaign.gaps().isEmpty());
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.header("campaign", "segment", "other", "difference", "low", "high", "p", "p_holm");
        for (Campaign campaign : study.worth().campaigns().campaigns()) {
            for (Gap gap : campaign.gaps()) {
                csv.text(campaign.name())
                        .number(gap.segment())
                        .number(gap.other())
                        .number(gap.difference().gap())
                        .number(gap.difference().low())
                        .number(gap.difference().high())
                        .number(gap.p().orElse(Double.NaN))
                        .number(gap.corrected().orElse(Double.NaN))
                        .end();
            }
        }
        csv.flush();
    }
}
