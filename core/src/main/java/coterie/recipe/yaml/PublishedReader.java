package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.recipe.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Reads `published:`, what a study of this data said.
final class PublishedReader {
    private final Keys keys;
    private final Faults faults;

    private PublishedReader(Keys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /// @param line where the features are listed
    static Published read(Node node, List<String> features, int line, Faults faults) {
        Keys keys = new Keys(node, "published", faults);
        Published published = new PublishedReader(keys, faults).published(features, line);
        keys.finish("published");
        return published;
    }

    private Published published(List<String> features, int line) {
        OptionalInt k = keys.whole("k", 1, 1000);
        keys.needed("k", k.isPresent() ? Optional.of(k) : Optional.empty());
        boolean scaled = keys.has("scaled_centres");
        String key = scaled ? "scaled_centres" : "means";
        SequencedMap<String, List<Double>> centres =
                keys.map(key, (values, name) -> Optional.of(numbers(values, name, k)));
        keys.take("means");
        keys.take("scaled_centres");
        List<Long> sizes = new ArrayList<>();
        keys.take("sizes")
                .ifPresent(values ->
                        numbers(values, "sizes", k).forEach(size -> sizes.add(Math.round(size))));
        keys.checkFeatures(key, centres.sequencedKeySet(), features, line);
        return new Published(
                k.orElse(1),
                keys.texts("names"),
                List.copyOf(sizes),
                optional(keys.number("inertia")),
                optional(keys.number("silhouette")),
                centres,
                scaled,
                keys.take("data").flatMap(this::data));
    }

    private Optional<Published.Data> data(Node node) {
        Keys own = new Keys(node, "data", faults);
        OptionalInt rows = own.whole("rows", 1, Integer.MAX_VALUE);
        Optional<String> fingerprint = own.needed("fingerprint", own.text("fingerprint"));
        own.finish("data");
        return fingerprint.map(text -> new Published.Data(rows.orElse(0), text));
    }

    private List<Double> numbers(Node node, String key, OptionalInt k) {
        List<Double> values = new ArrayList<>();
        for (String text : keys.texts(node, key)) {
            keys.number(new Node.Scalar(node.line(), text, false), key).ifPresent(values::add);
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
}
