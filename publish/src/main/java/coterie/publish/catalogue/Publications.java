package coterie.publish.catalogue;

import coterie.engine.SqlDialect;
import coterie.publish.ActionsCsv;
import coterie.publish.CampaignsCsv;
import coterie.publish.ContactsCsv;
import coterie.publish.DifferencesCsv;
import coterie.publish.GapsCsv;
import coterie.publish.LedgerCsv;
import coterie.publish.ModelPublication;
import coterie.publish.ProfilesCsv;
import coterie.publish.Publication;
import coterie.publish.RecipeYaml;
import coterie.publish.RejectsCsv;
import coterie.publish.RespondersCsv;
import coterie.publish.RulesCsv;
import coterie.publish.ScoringSql;
import coterie.publish.SegmentsCsv;
import coterie.publish.StudyJson;
import coterie.publish.ValueCsv;
import coterie.publish.report.HtmlReport;
import java.util.List;

/// The catalogue of this module: every form a study is published in.
public final class Publications {
    private static final List<Publication> ALL =
            List.of(
                    new StudyJson(),
                    new SegmentsCsv(),
                    new ProfilesCsv(),
                    new DifferencesCsv(),
                    new CampaignsCsv(),
                    new GapsCsv(),
                    new RespondersCsv(),
                    new ValueCsv(),
                    new ContactsCsv(),
                    new ActionsCsv(),
                    new RulesCsv(),
                    new LedgerCsv(),
                    new RejectsCsv(),
                    new RecipeYaml(),
                    new ModelPublication(),
                    new ScoringSql(SqlDialect.duckDb()),
                    new ScoringSql(SqlDialect.postgreSql()),
                    new ScoringSql(SqlDialect.spark()),
                    new HtmlReport());

    private Publications() {}

    /// What a run publishes, in the order it is written.
    public static List<Publication> all() {
        return ALL;
    }
}
