package coterie.publish.catalogue;

import coterie.engine.dialect.SqlDialect;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.fault.Nearest;
import coterie.html.HtmlReport;
import coterie.json.StudyJson;
import coterie.publish.ModelPublication;
import coterie.publish.Publication;
import coterie.publish.RecipeYaml;
import coterie.publish.ScoringSql;
import coterie.publish.StoreFile;
import coterie.recipe.Recipe;
import coterie.table.ActionsCsv;
import coterie.table.CampaignsCsv;
import coterie.table.ContactsCsv;
import coterie.table.CrossSellCsv;
import coterie.table.DifferencesCsv;
import coterie.table.GapsCsv;
import coterie.table.LedgerCsv;
import coterie.table.ProfilesCsv;
import coterie.table.RejectsCsv;
import coterie.table.RespondersCsv;
import coterie.table.RulesCsv;
import coterie.table.SegmentsCsv;
import coterie.table.ValueCsv;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The catalogue of this module: every form a study is published in.
public final class Publications {
    private static final List<Publication> FILES =
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
                    new ScoringSql(SqlDialect.spark()));

    /// What stands beside the report, in the order it is written.
    private static final List<Publication> BESIDE_THE_REPORT =
            Stream.concat(FILES.stream(), StoreFile.all().stream()).toList();

    private static final List<Publication> ALL =
            Stream.concat(BESIDE_THE_REPORT.stream(), Stream.of(new HtmlReport(BESIDE_THE_REPORT)))
                    .toList();

    private Publications() {}

    /// What a run publishes, in the order it is written.
    public static List<Publication> all() {
        return ALL;
    }

    /// What a run publishes whose recipe says `outputs`: those files, with `study.json` and
    /// `recipe.yaml`; all where it says nothing.
    ///
    /// @throws CoterieException `RECIPE_INVALID` where an output is none that Coterie publishes
    public static List<Publication> of(Recipe recipe) {
        unknown(recipe.handing().outputs())
                .ifPresent(output -> {
                    throw new CoterieException(
                            FaultCode.RECIPE_INVALID,
                            "The recipe "
                                    + recipe.heading().name()
                                    + " names the output \""
                                    + output
                                    + "\", which is no file that a run publishes; "
                                    + Nearest.offer(output, names()));
                });
        return ALL.stream().filter(one -> one.wantedBy(recipe)).toList();
    }

    /// The files of these names, in the order they are written.
    ///
    /// @param names files, or folders for all files in them: `report.html`, `scoring`
    /// @throws CoterieException `USAGE` where a name is none that Coterie publishes
    public static List<Publication> named(List<String> names) {
        unknown(names)
                .ifPresent(name -> {
                    throw new CoterieException(
                            FaultCode.USAGE,
                            "\""
                                    + name
                                    + "\" is no file that a run publishes; "
                                    + Nearest.sentence(name, names()));
                });
        return ALL.stream().filter(one -> one.names().stream().anyMatch(names::contains)).toList();
    }

    /// Everything that may be asked for: files and folders.
    public static List<String> names() {
        return ALL.stream().flatMap(one -> one.names().stream()).distinct().toList();
    }

    private static Optional<String> unknown(List<String> asked) {
        List<String> names = names();
        return asked.stream().filter(name -> !names.contains(name)).findFirst();
    }
}
