package coterie.publish.catalogue;

import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.publish.ActionsCsv;
import coterie.publish.CampaignsCsv;
import coterie.publish.ContactsCsv;
import coterie.publish.CrossSellCsv;
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
import coterie.recipe.Nearest;
import coterie.recipe.Recipe;
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
                    new CrossSellCsv(),
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

    /// Without these a run could be neither read nor repeated.
    private static final List<String> ALWAYS = List.of("study.json", "recipe.yaml");

    private Publications() {}

    /// What a run publishes, in the order it is written.
    public static List<Publication> all() {
        return ALL;
    }

    /// What a run publishes whose recipe says `outputs`: those files, with `study.json` and
    /// `recipe.yaml`; all where it says nothing.
    ///
    /// @throws CoterieException `RECIPE_INVALID` where a file is none that Coterie publishes
    public static List<Publication> of(Recipe recipe) {
        List<String> outputs = recipe.outputs();
        List<String> files = ALL.stream().map(Publication::file).toList();
        for (String output : outputs) {
            if (!files.contains(output)) {
                throw new CoterieException(
                        FaultCode.RECIPE_INVALID,
                        "The recipe "
                                + recipe.name()
                                + " names the output \""
                                + output
                                + "\", which is no file that a run publishes; "
                                + Nearest.offer(output, files));
            }
        }
        return outputs.isEmpty()
                ? ALL
                : ALL.stream()
                        .filter(one -> ALWAYS.contains(one.file()) || outputs.contains(one.file()))
                        .toList();
    }
}
