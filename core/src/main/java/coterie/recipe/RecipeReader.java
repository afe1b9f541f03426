package coterie.recipe;

import coterie.fault.CoterieException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
        Node node = YamlReader.read(yaml, faults);
        return new RecipeReader(new Keys(node, "a recipe", faults), faults).recipe();
    }

    private Recipe recipe() {
        String name = keys.needed("recipe", keys.text("recipe")).orElse("");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") && keys.has("recipe")) {
            faults.add(
                    keys.line("recipe"),
                    "the name is \"" + name + "\"; expected small letters, digits and hyphens");
        }
        String about = keys.text("about").orElse("");
        var asOf = keys.day("as_of");
        List<ColumnRule> columns = columns();
        SequencedMap<String, List<String>> lists =
                keys.map("groups", (node, key) -> Optional.of(keys.texts(node, key)));
        Groups groups = new Groups(lists);
        var revenue = keys.expression("revenue");
        List<Step> steps = steps(groups);
        List<String> features = groups.spread(keys.texts("features"));
        keys.needed("features", features.isEmpty() ? Optional.empty() : Optional.of(features));
        checkOnce("features", features);
        Recipe recipe =
                new Recipe(
                        name,
                        about,
                        asOf,
                        columns,
                        lists,
                        revenue,
                        steps,
                        features,
                        scaling(groups, features),
                        segments(),
                        groups.spread(keys.texts("describe")),
                        groups.spread(keys.texts("campaigns")),
                        keys.text("outcome"),
                        keys.take("published").flatMap(node -> published(node, features)),
                        questions());
        keys.finish("a recipe");
        return recipe;
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
        checkFeatures("transform", transforms.sequencedKeySet(), features);
        checkFeatures("unscaled", unscaled, features);
        checkFeatures("weights", weights.sequencedKeySet(), features);
        return new Scaling(method, transforms, unscaled, weights);
    }

    private void checkFeatures(String key, Iterable<String> names, List<String> features) {
        for (String name : names) {
            if (!features.contains(name)) {
                faults.add(
                        keys.line(key),
                        key
                                + " names \""
                                + name
                                + "\", which is not a feature; "
                                + Nearest.offer(name, features));
            }
        }
    }

    private void checkOnce(String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(keys.line(key), key + " names \"" + name + "\" twice");
            }
        }
    }

    private SegmentRule segments() {
        Optional<Node> node = keys.take("segments");
        if (node.isEmpty()) {
            return SegmentRule.DEFAULT;
        }
        Keys own = new Keys(node.get(), "segments", faults);
        OptionalInt k =
                own.take("k")
                        .filter(said -> !said.words().equals("\"auto\""))
                        .flatMap(said -> own.whole(said, "k", 1, 1000))
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty);
        SegmentRule usual = SegmentRule.DEFAULT;
        int[] range = {usual.kMin(), usual.kMax()};
        own.text("compare")
                .ifPresent(text -> {
                    var ends =
                            java.util.regex.Pattern.compile(
                                            "([1-9][0-9]{0,2})\\.\\.([1-9][0-9]{0,2})")
                                    .matcher(text);
                    if (ends.matches()
                            && Integer.parseInt(ends.group(1)) <= Integer.parseInt(ends.group(2))) {
                        range[0] = Integer.parseInt(ends.group(1));
                        range[1] = Integer.parseInt(ends.group(2));
                    } else {
                        faults.add(
                                own.line("compare"),
                                "compare is \"" + text + "\"; expected a range such as 2..10");
                    }
                });
        SegmentRule rule =
                new SegmentRule(
                        k,
                        range[0],
                        range[1],
                        own.whole("restarts", 1, 100_000).orElse(usual.restarts()),
                        own.whole("swaps", 0, 100_000).orElse(usual.swaps()),
                        own.truth("exact_restarts").orElse(usual.exactRestarts()));
        own.finish("segments");
        return rule;
    }

    private Optional<Published> published(Node node, List<String> features) {
        Keys own = new Keys(node, "published", faults);
        OptionalInt k = own.whole("k", 1, 1000);
        own.needed("k", k.isPresent() ? Optional.of(k) : Optional.empty());
        boolean scaled = own.has("scaled_centres");
        String key = scaled ? "scaled_centres" : "means";
        SequencedMap<String, List<Double>> centres =
                own.map(key, (values, name) -> Optional.of(numbers(own, values, name, k)));
        own.take("means");
        own.take("scaled_centres");
        List<Long> sizes = new ArrayList<>();
        own.take("sizes")
                .ifPresent(values ->
                        numbers(own, values, "sizes", k)
                                .forEach(size -> sizes.add(Math.round(size))));
        if (!centres.isEmpty()) {
            checkFeatures("published", centres.sequencedKeySet(), features);
        }
        Published published =
                new Published(
                        k.orElse(1),
                        own.texts("names"),
                        List.copyOf(sizes),
                        optional(own.number("inertia")),
                        optional(own.number("silhouette")),
                        centres,
                        scaled,
                        own.take("data").flatMap(this::data));
        own.finish("published");
        return Optional.of(published);
    }

    private Optional<Published.Data> data(Node node) {
        Keys own = new Keys(node, "data", faults);
        OptionalInt rows = own.whole("rows", 1, Integer.MAX_VALUE);
        Optional<String> fingerprint = own.needed("fingerprint", own.text("fingerprint"));
        own.finish("data");
        return fingerprint.map(text -> new Published.Data(rows.orElse(0), text));
    }

    private List<Double> numbers(Keys own, Node node, String key, OptionalInt k) {
        List<Double> values = new ArrayList<>();
        for (String text : own.texts(node, key)) {
            own.number(new Node.Scalar(node.line(), text, false), key).ifPresent(values::add);
        }
        if (k.isPresent() && values.size() != k.getAsInt()) {
            faults.add(
                    node.line(),
                    key + " has " + values.size() + " numbers; expected one a segment");
        }
        return List.copyOf(values);
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
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
