package coterie.publish.report;

import coterie.prepare.FittedPreparation.Scaler;
import coterie.profile.Figures;
import coterie.publish.CampaignsCsv;
import coterie.publish.ContactsCsv;
import coterie.publish.CrossSellCsv;
import coterie.publish.DifferencesCsv;
import coterie.publish.GapsCsv;
import coterie.publish.Publication;
import coterie.publish.RespondersCsv;
import coterie.publish.RulesCsv;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// For the analyst: features, SQL, provenance, files, definitions.
record Analyst(
        List<Feature> features,
        String scale,
        String sql,
        List<Fact> provenance,
        List<Fact> files,
        List<Term> terms) {

    /// A feature with the constants that scale it.
    record Feature(String name, String centre, String scale) {}

    /// A name and what it says.
    record Fact(String name, String value) {}

    private static List<Fact> files(Noun unit) {
        return List.of(
                new Fact("segments.csv", "the segment of every " + unit.one()),
                new Fact("profiles.csv", "every column, segment against " + unit.all()),
                new Fact("differences.csv", "how far segments differ, with tests"),
                new Fact("campaigns.csv", "what each segment answered, with intervals"),
                new Fact("gaps.csv", "rates of every two segments compared"),
                new Fact("responders.csv", "how many campaigns customers accepted"),
                new Fact("value.csv", "what each segment is worth"),
                new Fact("contacts.csv", "whom to contact, best first"),
                new Fact("cross-sell.csv", "what each segment could also buy"),
                new Fact("actions.csv", "what to do for each segment, by whom and until when"),
                new Fact("rules.csv", "how to recognise each segment"),
                new Fact("ledger.csv", "what each step cost"),
                new Fact("rejects.csv", "records that could not be read, with the reason"),
                new Fact("study.json", "everything found, for programs"),
                new Fact("recipe.yaml", "the recipe as run: edit it and run it again"),
                new Fact("model.coterie", "the model that places new " + unit.many()),
                new Fact(
                        "scoring/",
                        "the segment of a new "
                                + unit.one()
                                + " in one SELECT, for DuckDB, PostgreSQL"
                                + " and Spark"),
                new Fact("manifest.json", "every file with its size and SHA-256"));
    }

    /// Files that some studies have nothing to say in.
    private static final List<Publication> SOMETIMES =
            List.of(
                    new DifferencesCsv(),
                    new CampaignsCsv(),
                    new GapsCsv(),
                    new RespondersCsv(),
                    new ContactsCsv(),
                    new CrossSellCsv(),
                    new RulesCsv());

    /// Files that are written whatever a recipe's `outputs` say.
    private static final List<String> ALWAYS =
            List.of("study.json", "recipe.yaml", "manifest.json");

    static Analyst of(Study study) {
        Scaler scaler = study.prepared().fitted().scaler();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < scaler.features().size(); i++) {
            features.add(
                    new Feature(
                            scaler.features().get(i),
                            Figures.of(scaler.centres().get(i)),
                            Figures.of(scaler.scales().get(i))));
        }
        return new Analyst(
                features,
                study.recipe().scaling().method().name().toLowerCase(Locale.ROOT),
                study.prepared().sql(),
                provenance(study),
                files(study),
                Arrays.asList(Term.values()));
    }

    /// The files that are written beside the report.
    private static List<Fact> files(Study study) {
        List<String> outputs = study.recipe().outputs();
        List<String> silent =
                SOMETIMES.stream()
                        .filter(file -> !file.speaksOf(study))
                        .map(Publication::file)
                        .toList();
        return files(study.recipe().unit()).stream()
                .filter(file -> !silent.contains(file.name()))
                .filter(file ->
                        outputs.isEmpty()
                                || ALWAYS.contains(file.name())
                                || outputs.stream().anyMatch(one -> one.startsWith(file.name())))
                .toList();
    }

    private static List<Fact> provenance(Study study) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Source", study.read().reading().source()));
        facts.add(new Fact("SHA-256 of the source", study.read().reading().fingerprint()));
        facts.add(new Fact("Recipe", study.recipe().name()));
        study.prepared()
                .fitted()
                .asOf()
                .ifPresent(
                        day -> facts.add(new Fact("Ages and durations count to", day.toString())));
        facts.add(
                new Fact(
                        "Method",
                        "k-means, "
                                + study.recipe().segments().restarts()
                                + " starts for each k, "
                                + study.recipe().segments().swaps()
                                + " swaps a start"));
        facts.add(new Fact("Seed of random choices", Long.toString(study.provenance().seed())));
        facts.add(new Fact("Coterie", study.provenance().version()));
        return facts;
    }
}
