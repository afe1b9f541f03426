package coterie.recipe.yaml;

import coterie.document.Node;
import coterie.fault.CoterieException;
import coterie.fault.Nearest;
import coterie.recipe.expression.Expression;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;

/// The keys of one YAML mapping, taken one after the other; what nobody takes is a fault.
///
/// A wrong value is recorded as a fault and read as if nothing was there, so that reading goes on.
public final class Keys {
    private final Faults faults;
    private final int line;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    public Keys(Node node, String what, Faults faults) {
        this.faults = faults;
        line = node.line();
        if (node instanceof Node.Entries(int _, List<Node.Entry> all)) {
            all.forEach(entry -> entries.put(entry.key(), entry));
        } else {
            faults.add(line, what + " is " + node.words() + "; expected keys with values");
        }
    }

    public int line() {
        return line;
    }

    public int line(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::line).orElse(line);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /// The value under a key, whatever it is.
    public Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    public Optional<String> text(String key) {
        return take(key).flatMap(node -> text(node, key));
    }

    public OptionalInt whole(String key, int least, int most) {
        return take(key)
                .flatMap(node -> whole(node, key, least, most))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    public Optional<Double> number(String key) {
        return take(key).flatMap(node -> number(node, key));
    }

    public Optional<LocalDate> day(String key) {
        return take(key)
                .flatMap(node -> text(node, key).flatMap(text -> day(node.line(), key, text)));
    }

    public Optional<Boolean> truth(String key) {
        return text(key)
                .flatMap(text -> oneOf(line(key), key, text, List.of("true", "false")))
                .map(Boolean::parseBoolean);
    }

    public Optional<Expression> expression(String key) {
        return take(key).flatMap(node -> expression(node, key));
    }

    /// A list of texts; one alone needs no brackets.
    public List<String> texts(String key) {
        return take(key).map(node -> texts(node, key)).orElse(List.of());
    }

    /// A word out of a list.
    public Optional<String> word(String key, List<String> words) {
        return text(key).flatMap(text -> oneOf(line(key), key, text, words));
    }

    /// Keys of the user's own with values that `read` understands.
    public <T> SequencedMap<String, T> map(String key, BiFunction<Node, String, Optional<T>> read) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        take(key)
                .ifPresent(node -> {
                    if (node instanceof Node.Entries(int _, List<Node.Entry> all)) {
                        for (Node.Entry entry : all) {
                            read.apply(entry.value(), entry.key())
                                    .ifPresent(value -> map.put(entry.key(), value));
                        }
                    } else {
                        faults.add(
                                node.line(),
                                key + " is " + node.words() + "; expected keys with values");
                    }
                });
        return map;
    }

    public Optional<String> text(Node node, String key) {
        if (node instanceof Node.Scalar(int _, String text, boolean empty) && !empty) {
            return Optional.of(text);
        }
        faults.add(node.line(), key + " is " + node.words() + "; expected a word or a text");
        return Optional.empty();
    }

    public Optional<Integer> whole(Node node, String key, int least, int most) {
        return text(node, key)
                .flatMap(text -> {
                    if (text.matches("[+-]?[0-9]{1,9}")) {
                        int value = Integer.parseInt(text);
                        if (value >= least && value <= most) {
                            return Optional.of(value);
                        }
                    }
                    String range =
                            most == Integer.MAX_VALUE
                                    ? "of at least " + least
                                    : "from " + least + " to " + most;
                    faults.add(
                            node.line(),
                            key + " is \"" + text + "\"; expected a whole number " + range);
                    return Optional.empty();
                });
    }

    public Optional<Double> number(Node node, String key) {
        return text(node, key)
                .flatMap(text -> {
                    try {
                        double value = Double.parseDouble(text);
                        if (Double.isFinite(value)) {
                            return Optional.of(value);
                        }
                    } catch (NumberFormatException _) {
                        // said below
                    }
                    faults.add(node.line(), key + " is \"" + text + "\"; expected a number");
                    return Optional.empty();
                });
    }

    public Optional<Expression> expression(Node node, String key) {
        return text(node, key)
                .flatMap(text -> {
                    try {
                        return Optional.of(Expression.parse(text));
                    } catch (CoterieException e) {
                        faults.add(node.line(), String.valueOf(e.getMessage()));
                        return Optional.empty();
                    }
                });
    }

    public List<String> texts(Node node, String key) {
        if (node instanceof Node.Items(int _, List<Node> nodes)) {
            List<String> texts = new ArrayList<>();
            nodes.forEach(item -> text(item, "an item of " + key).ifPresent(texts::add));
            return List.copyOf(texts);
        }
        return text(node, key).map(List::of).orElse(List.of());
    }

    public Optional<String> oneOf(int at, String key, String text, List<String> words) {
        if (words.contains(text)) {
            return Optional.of(text);
        }
        faults.add(at, key + " is \"" + text + "\"; " + Nearest.offer(text, words));
        return Optional.empty();
    }

    /// Says which names are not features. Where there are no features, that is the fault; where a
    /// feature is nearly the name and is missing here, either may be mistyped.
    ///
    /// @param line where the features are listed
    public void checkFeatures(
            String key, Collection<String> names, List<String> features, int line) {
        if (features.isEmpty()) {
            return;
        }
        for (String name : names) {
            if (!features.contains(name)) {
                Optional<String> twin =
                        Nearest.to(name, features).stream()
                                .filter(near -> !names.contains(near))
                                .findFirst();
                faults.add(
                        line(key),
                        key
                                + " names \""
                                + name
                                + "\", which is not a feature; "
                                + twin.map(near ->
                                                "features has \"%s\" (line %d): write both as the column is called"
                                                        .formatted(near, line))
                                        .orElseGet(() -> Nearest.offer(name, features)));
            }
        }
    }

    /// Says what is missing where a key is needed; where it is only mistyped, [#finish] says so.
    public <T> Optional<T> needed(String key, Optional<T> value) {
        List<String> unknown =
                entries.keySet().stream().filter(one -> !known.contains(one)).toList();
        if (value.isEmpty() && !has(key) && Nearest.to(key, unknown).isEmpty()) {
            faults.add(line, "\"" + key + "\" is missing");
        }
        return value;
    }

    /// Every key nobody took is a fault, with the word that may have been meant.
    public void finish(String what) {
        for (Node.Entry entry : entries.values()) {
            if (!known.contains(entry.key())) {
                List<String> free = known.stream().filter(key -> !has(key)).toList();
                faults.add(
                        entry.line(),
                        what
                                + " has no \""
                                + entry.key()
                                + "\"; "
                                + Nearest.offer(entry.key(), free.isEmpty() ? known : free));
            }
        }
    }

    private Optional<LocalDate> day(int at, String key, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            faults.add(at, key + " is \"" + text + "\"; expected a date such as 2014-06-29");
            return Optional.empty();
        }
    }
}
