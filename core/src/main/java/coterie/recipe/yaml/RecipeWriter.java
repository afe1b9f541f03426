package coterie.recipe.yaml;

import coterie.recipe.ColumnRule;
import coterie.recipe.Contact;
import coterie.recipe.Noun;
import coterie.recipe.Published;
import coterie.recipe.Question;
import coterie.recipe.Recipe;
import coterie.recipe.Scaling;
import coterie.recipe.SegmentRule;
import coterie.recipe.SourceHints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes a recipe as YAML, every default written out: the same recipe is always the same text, and
/// reading it back gives an equal recipe.
public final class RecipeWriter {
    private final Recipe recipe;
    private final Groups groups;
    private final YamlWriter yaml = new YamlWriter();

    private RecipeWriter(Recipe recipe) {
        this.recipe = recipe;
        groups = new Groups(recipe.input().groups());
    }

    /// The recipe as YAML.
    public static String write(Recipe recipe) {
        return new RecipeWriter(recipe).run();
    }

    private String run() {
        yaml.text(0, "recipe", recipe.heading().name());
        if (!recipe.heading().about().isEmpty()) {
            yaml.text(0, "about", recipe.heading().about());
        }
        if (!recipe.heading().unit().equals(Noun.CUSTOMER)) {
            yaml.text(0, "unit", recipe.heading().unit().one());
        }
        source();
        recipe.input().asOf().ifPresent(day -> yaml.line(0, "as_of", day.toString()));
        columns();
        if (!recipe.input().groups().isEmpty()) {
            yaml.line(0, "groups", "");
            recipe.input()
                    .groups()
                    .forEach((name, members) -> yaml.line(1, name, YamlWriter.list(members)));
        }
        recipe.making().revenue().ifPresent(revenue -> yaml.text(0, "revenue", revenue.text()));
        if (!recipe.making().steps().isEmpty()) {
            yaml.line(0, "steps", "");
            StepWriter steps = new StepWriter(yaml, groups);
            recipe.making().steps().forEach(steps::write);
        }
        lists("features", recipe.making().features());
        scaling();
        segments();
        lists("describe", recipe.telling().describe());
        lists("earlier", recipe.telling().earlier());
        lists("campaigns", recipe.telling().campaigns());
        recipe.telling().outcome().ifPresent(outcome -> yaml.text(0, "outcome", outcome));
        recipe.telling().contact().ifPresent(this::contact);
        recipe.handing()
                .minCell()
                .ifPresent(least -> yaml.line(0, "min_cell", Integer.toString(least)));
        yaml.text(0, "playbook", recipe.handing().playbook());
        yaml.texts(0, "outputs", recipe.handing().outputs());
        recipe.published().ifPresent(this::published);
        questions();
        return yaml.text();
    }

    private void source() {
        SourceHints hints = recipe.input().source();
        if (hints.equals(SourceHints.NONE)) {
            return;
        }
        SequencedMap<String, String> said = new LinkedHashMap<>();
        hints.delimiter()
                .map(sign -> sign == '\t' ? "tab" : sign.toString())
                .ifPresent(sign -> said.put("delimiter", YamlWriter.scalar(sign)));
        hints.encoding().ifPresent(name -> said.put("encoding", YamlWriter.scalar(name)));
        hints.header().ifPresent(there -> said.put("header", there.toString()));
        hints.decimal().ifPresent(word -> said.put("decimal", word));
        hints.dateOrder().ifPresent(word -> said.put("date_order", word));
        hints.sheet().ifPresent(name -> said.put("sheet", YamlWriter.scalar(name)));
        hints.badCell().ifPresent(word -> said.put("bad_cell", word));
        yaml.line(0, "source", YamlWriter.map(said));
    }

    private void contact(Contact contact) {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        said.put("cost", amount(contact.cost()));
        said.put("revenue", amount(contact.revenue()));
        yaml.line(0, "contact", YamlWriter.map(said));
    }

    private static String amount(Contact.Amount amount) {
        return switch (amount) {
            case Contact.Fixed(double value) -> StepWriter.number(value);
            case Contact.Column(String name) -> YamlWriter.scalar(name);
        };
    }

    private void lists(String key, List<String> columns) {
        yaml.texts(0, key, groups.gathered(columns));
    }

    private void columns() {
        if (recipe.input().columns().isEmpty()) {
            return;
        }
        yaml.line(0, "columns", "");
        for (ColumnRule rule : recipe.input().columns()) {
            SequencedMap<String, String> said = new LinkedHashMap<>();
            rule.role().ifPresent(role -> said.put("role", role.word()));
            if (!rule.also().isEmpty()) {
                said.put("also", YamlWriter.list(rule.also()));
            }
            if (rule.optional()) {
                said.put("optional", "true");
            }
            yaml.line(1, rule.name(), said.isEmpty() ? "" : YamlWriter.map(said));
        }
    }

    private void scaling() {
        Scaling scaling = recipe.making().scaling();
        if (!scaling.transforms().isEmpty()) {
            yaml.line(0, "transform", "");
            for (Scaling.Transform transform : Scaling.Transform.values()) {
                List<String> features = new ArrayList<>();
                scaling.transforms()
                        .forEach((feature, own) -> {
                            if (own == transform) {
                                features.add(feature);
                            }
                        });
                yaml.texts(1, transform.name().toLowerCase(Locale.ROOT), groups.gathered(features));
            }
        }
        yaml.line(0, "scale", scaling.method().name().toLowerCase(Locale.ROOT));
        lists("unscaled", scaling.unscaled());
        if (!scaling.weights().isEmpty()) {
            yaml.line(0, "weights", "");
            scaling.weights()
                    .forEach((feature, weight) -> yaml.line(1, feature, StepWriter.number(weight)));
        }
    }

    private void segments() {
        SegmentRule rule = recipe.segments();
        SequencedMap<String, String> said = new LinkedHashMap<>();
        if (!rule.methods().equals(SegmentRule.DEFAULT.methods())) {
            said.put(
                    "method",
                    rule.methods().size() == 1
                            ? rule.methods().getFirst()
                            : "[" + String.join(", ", rule.methods()) + "]");
        }
        said.put("k", rule.k().isPresent() ? Integer.toString(rule.k().getAsInt()) : "auto");
        said.put("compare", rule.kMin() + ".." + rule.kMax());
        said.put("restarts", Integer.toString(rule.restarts()));
        said.put("swaps", Integer.toString(rule.swaps()));
        if (rule.exactRestarts()) {
            said.put("exact_restarts", "true");
        }
        rule.beside().ifPresent(k -> said.put("beside", Integer.toString(k)));
        yaml.line(0, "segments", YamlWriter.map(said));
    }

    private void published(Published published) {
        yaml.line(0, "published", "");
        yaml.line(1, "k", Integer.toString(published.k()));
        yaml.texts(1, "names", published.names());
        yaml.texts(1, "sizes", published.sizes().stream().map(String::valueOf).toList());
        published.inertia().ifPresent(x -> yaml.line(1, "inertia", StepWriter.number(x)));
        published.silhouette().ifPresent(x -> yaml.line(1, "silhouette", StepWriter.number(x)));
        if (!published.centres().isEmpty()) {
            yaml.line(1, published.scaled() ? "scaled_centres" : "means", "");
            published
                    .centres()
                    .forEach((feature, values) ->
                            yaml.line(
                                    2,
                                    feature,
                                    YamlWriter.list(
                                            values.stream().map(StepWriter::number).toList())));
        }
        published.data().ifPresent(this::data);
    }

    private void data(Published.Data data) {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        said.put("rows", Long.toString(data.rows()));
        said.put("fingerprint", YamlWriter.scalar(data.fingerprint()));
        yaml.line(1, "data", YamlWriter.map(said));
    }

    private void questions() {
        if (recipe.questions().isEmpty()) {
            return;
        }
        yaml.line(0, "questions", "");
        for (Question question : recipe.questions()) {
            yaml.line(1, question.name(), "");
            Optional.of(question.about())
                    .filter(about -> !about.isEmpty())
                    .ifPresent(about -> yaml.text(2, "about", about));
            yaml.text(2, "sql", question.sql());
        }
    }
}
