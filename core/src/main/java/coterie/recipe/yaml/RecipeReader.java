package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.fault.CoterieException;
import coterie.recipe.ColumnRule;
import coterie.recipe.Contact;
import coterie.recipe.Noun;
import coterie.recipe.Published;
import coterie.recipe.Question;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.Scaling;
import coterie.recipe.SegmentRule;
import coterie.recipe.SourceHints;
import coterie.recipe.step.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads a recipe from YAML.
///
/// Unknown keys, wrong values and expressions that recipes do not allow are faults with their line
/// and the nearest valid word, all said at once. Whether the columns exist is another matter: that
/// is known only when a source is there.
public final class RecipeReader {
    private final Faults faults;
    private final Keys keys;

    private RecipeReader(Keys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /// Reads a recipe.
    ///
    /// @param source what it is called in messages, such as its file's name
    /// @param yaml the text
    /// @throws coterie.fault.CoterieException `RECIPE_INVALID` with every fault
    public static Recipe read(String source, String yaml) {
        Faults faults = new Faults(source);
        Recipe recipe = read(yaml, faults);
        faults.raise();
        return recipe;
    }

    /// Everything wrong with a recipe, by line; empty when it can be used.
    public static List<RecipeFault> check(String yaml) {
        Faults faults = new Faults("");
        try {
            read(yaml, faults);
        } catch (CoterieException _) {
            // it is among the faults
        }
        return faults.inOrder();
    }

    private static Recipe read(String yaml, Faults faults) {
        Node node = faults.document(yaml);
        return new RecipeReader(new Keys(node, "a recipe", faults), faults).recipe();
    }

    private Recipe recipe() {
        Recipe.Heading heading = heading();
        Recipe.Input input = input();
        Groups groups = new Groups(input.groups());
        Recipe.Making making = making(groups);
        Recipe recipe =
                new Recipe(
                        heading,
                        input,
                        making,
                        keys.take("segments")
                                .map(node -> SegmentRuleReader.read(node, faults))
                                .orElse(SegmentRule.DEFAULT),
                        telling(groups),
                        handing(),
                        published(making.features()),
                        questions());
        keys.finish("a recipe");
        return recipe;
    }

    private Recipe.Heading heading() {
        return new Recipe.Heading(name(), keys.text("about").orElse(""), unit());
    }

    private Recipe.Input input() {
        return new Recipe.Input(
                keys.take("source")
                        .map(node -> SourceHintsReader.read(node, faults))
                        .orElse(SourceHints.NONE),
                keys.day("as_of"),
                columns(),
                keys.map("groups", (node, key) -> Optional.of(keys.texts(node, key))));
    }

    private Recipe.Making making(Groups groups) {
        var revenue = keys.expression("revenue");
        List<Step> steps = steps(groups);
        List<String> features = groups.spread(keys.texts("features"));
        keys.needed("features", features.isEmpty() ? Optional.empty() : Optional.of(features));
        checkOnce("features", features);
        return new Recipe.Making(revenue, steps, features, scaling(groups, features));
    }

    private Recipe.Telling telling(Groups groups) {
        return new Recipe.Telling(
                groups.spread(keys.texts("describe")),
                groups.spread(keys.texts("earlier")),
                groups.spread(keys.texts("campaigns")),
                keys.text("outcome"),
                keys.take("contact").flatMap(this::contact));
    }

    private Recipe.Handing handing() {
        return new Recipe.Handing(
                keys.whole("min_cell", 1, 1_000_000),
                keys.text("playbook").orElse(Recipe.GENERAL),
                keys.texts("outputs"));
    }

    private Optional<Published> published(List<String> features) {
        return keys.take("published")
                .map(node -> PublishedReader.read(node, features, keys.line("features"), faults));
    }

    private String name() {
        String name = keys.needed("recipe", keys.text("recipe")).orElse("");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") && keys.has("recipe")) {
            faults.add(
                    keys.line("recipe"),
                    "the name is \"" + name + "\"; expected small letters, digits and hyphens");
        }
        return name;
    }

    private Noun unit() {
        Noun unit = keys.text("unit").map(Noun::of).orElse(Noun.CUSTOMER);
        if (!unit.one().matches("\\p{L}[\\p{L} -]*")) {
            faults.add(
                    keys.line("unit"),
                    "unit is \"" + unit.one() + "\"; expected a word for one row, such as order");
        }
        return unit;
    }

    private List<ColumnRule> columns() {
        SequencedMap<String, ColumnRule> rules =
                keys.map("columns", (node, name) -> Optional.of(column(node, name)));
        Set<String> seen = new HashSet<>();
        for (ColumnRule rule : rules.values()) {
            for (String also : rule.also()) {
                if (!seen.add(also)) {
                    faults.add(keys.line("columns"), "\"" + also + "\" stands for two columns");
                }
            }
        }
        return List.copyOf(rules.values());
    }

    /// `Name: { role: …, also: […] }`, or only the synonyms `Name: […]`.
    private ColumnRule column(Node node, String name) {
        if (!(node instanceof Node.Entries)) {
            List<String> also =
                    node instanceof Node.Scalar scalar && scalar.empty()
                            ? List.of()
                            : keys.texts(node, name);
            return new ColumnRule(name, also, Optional.empty(), false);
        }
        Keys own = new Keys(node, name, faults);
        List<String> words = java.util.Arrays.stream(Role.values()).map(Role::word).toList();
        Optional<Role> role =
                own.text("role")
                        .flatMap(word ->
                                Role.ofWord(word)
                                        .or(() -> {
                                            own.oneOf(own.line("role"), "role", word, words);
                                            return Optional.empty();
                                        }));
        ColumnRule rule =
                new ColumnRule(name, own.texts("also"), role, own.truth("optional").orElse(false));
        own.finish("the column " + name);
        return rule;
    }

    private List<Step> steps(Groups groups) {
        List<Step> steps = new ArrayList<>();
        keys.take("steps")
                .ifPresent(node -> {
                    if (node instanceof Node.Items(int _, List<Node> nodes)) {
                        nodes.forEach(
                                one -> StepReader.read(one, groups, faults).ifPresent(steps::add));
                    } else {
                        faults.add(node.line(), "steps is " + node.words() + "; expected a list");
                    }
                });
        return List.copyOf(steps);
    }

    private Scaling scaling(Groups groups, List<String> features) {
        Scaling.Method method =
                keys.word("scale", List.of("standard", "range", "none"))
                        .map(word -> Scaling.Method.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(Scaling.Method.STANDARD);
        SequencedMap<String, Scaling.Transform> transforms = new LinkedHashMap<>();
        keys.take("transform")
                .ifPresent(node -> {
                    Keys own = new Keys(node, "transform", faults);
                    for (Scaling.Transform transform : Scaling.Transform.values()) {
                        String word = transform.name().toLowerCase(Locale.ROOT);
                        groups.spread(own.texts(word))
                                .forEach(feature -> transforms.put(feature, transform));
                    }
                    own.finish("transform");
                });
        List<String> unscaled = groups.spread(keys.texts("unscaled"));
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        keys.map("weights", keys::number)
                .forEach((name, weight) ->
                        groups.spread(List.of(name))
                                .forEach(feature -> weights.put(feature, weight)));
        weights.values().stream()
                .filter(weight -> weight <= 0)
                .forEach(weight ->
                        faults.add(
                                keys.line("weights"),
                                "a weight is " + weight + "; expected more than 0"));
        keys.checkFeatures(
                "transform", transforms.sequencedKeySet(), features, keys.line("features"));
        keys.checkFeatures("unscaled", unscaled, features, keys.line("features"));
        keys.checkFeatures("weights", weights.sequencedKeySet(), features, keys.line("features"));
        return new Scaling(method, transforms, unscaled, weights);
    }

    private void checkOnce(String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(keys.line(key), key + " names \"" + name + "\" twice");
            }
        }
    }

    private Optional<Contact> contact(Node node) {
        Keys own = new Keys(node, "contact", faults);
        Optional<Contact.Amount> cost = own.needed("cost", amount(own, "cost"));
        Optional<Contact.Amount> revenue = own.needed("revenue", amount(own, "revenue"));
        own.finish("contact");
        return cost.flatMap(spent -> revenue.map(brought -> new Contact(spent, brought)));
    }

    /// A number that is not negative, or the name of a column.
    private Optional<Contact.Amount> amount(Keys own, String key) {
        return own.take(key)
                .flatMap(node ->
                        own.text(node, key)
                                .flatMap(text ->
                                        text.matches("[-+.]?[0-9].*")
                                                ? own.number(node, key)
                                                        .filter(value ->
                                                                notNegative(node, key, value))
                                                        .map(Contact.Fixed::new)
                                                : Optional.of(new Contact.Column(text))));
    }

    private boolean notNegative(Node node, String key, double value) {
        if (value < 0) {
            faults.add(node.line(), key + " is " + value + "; expected 0 or more");
        }
        return value >= 0;
    }

    private List<Question> questions() {
        return List.copyOf(
                keys.map("questions", (node, name) -> Optional.of(question(node, name))).values());
    }

    private Question question(Node node, String name) {
        Keys own = new Keys(node, name, faults);
        Question question =
                new Question(
                        name,
                        own.text("about").orElse(""),
                        own.needed("sql", own.text("sql")).orElse(""));
        own.finish("the question " + name);
        return question;
    }
}
