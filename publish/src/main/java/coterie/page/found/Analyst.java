package coterie.page.found;

import coterie.kernel.catalogue.Methods;
import coterie.page.Term;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.profile.Figures;
import coterie.publish.Publication;
import coterie.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// For the analyst: features, SQL, provenance, files, definitions.
public record Analyst(
        List<Feature> features,
        String scale,
        String sql,
        List<Fact> provenance,
        List<Fact> files,
        List<Term> terms) {

    /// A feature with the constants that scale it.
    public record Feature(String name, String centre, String scale) {}

    /// A name and what it says.
    public record Fact(String name, String value) {}

    public static Analyst of(Study study, List<Publication> beside) {
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
                study.recipe().making().scaling().method().name().toLowerCase(Locale.ROOT),
                study.prepared().sql(),
                provenance(study),
                files(study, beside),
                Arrays.asList(Term.values()));
    }

    /// The files that are written beside the report, tables first; a folder is one line.
    private static List<Fact> files(Study study, List<Publication> beside) {
        List<Publication> written =
                beside.stream()
                        .filter(file -> file.wantedBy(study.recipe()) && file.speaksOf(study))
                        .sorted(Comparator.comparing(file -> !file.file().endsWith(".csv")))
                        .toList();
        SequencedMap<String, String> about = new LinkedHashMap<>();
        for (Publication file : written) {
            String name = file.file().substring(0, file.file().indexOf('/') + 1);
            about.put(
                    name.isEmpty() ? file.file() : name,
                    file.about(study.recipe().heading().unit()));
        }
        about.put("manifest.json", "every file with its size and SHA-256");
        return about.entrySet().stream()
                .map(file -> new Fact(file.getKey(), file.getValue()))
                .toList();
    }

    /// The method of the segments, and what it was compared with.
    private static String methods(Study study) {
        String chosen = study.chosen().choice().chosen().method();
        List<String> others =
                study.recipe().segments().methods().stream()
                        .filter(word -> !word.equals(chosen))
                        .map(Methods::name)
                        .toList();
        return Methods.name(chosen)
                + (others.isEmpty() ? "" : " (compared with " + String.join(", ", others) + ")");
    }

    private static List<Fact> provenance(Study study) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Source", study.read().reading().source()));
        facts.add(new Fact("SHA-256 of the source", study.read().reading().fingerprint()));
        facts.add(new Fact("Recipe", study.recipe().heading().name()));
        study.prepared()
                .fitted()
                .asOf()
                .ifPresent(
                        day -> facts.add(new Fact("Ages and durations count to", day.toString())));
        facts.add(
                new Fact(
                        "Method",
                        methods(study)
                                + ", "
                                + study.recipe().segments().restarts()
                                + " starts for each k, "
                                + study.recipe().segments().swaps()
                                + " swaps a start"));
        facts.add(new Fact("Seed of random choices", Long.toString(study.provenance().seed())));
        facts.add(new Fact("Coterie", study.provenance().version()));
        return facts;
    }
}
