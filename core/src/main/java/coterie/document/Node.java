package coterie.document;

import java.util.List;
import java.util.Optional;

/// A piece of a document and the line it starts on, from 1.
///
/// Whatever is not there reads as an empty scalar, so that a path of keys can be followed to its
/// end before asking whether something is there.
public sealed interface Node {
    int line();

    /// A text, a number, a truth or nothing.
    ///
    /// @param text as written, without quotes
    /// @param empty whether nothing is written
    record Scalar(int line, String text, boolean empty) implements Node {}

    /// A list.
    record Items(int line, List<Node> nodes) implements Node {}

    /// Keys with values, in the document's order.
    record Entries(int line, List<Entry> all) implements Node {}

    /// One key with its value.
    record Entry(int line, String key, Node value) {}

    /// Words for messages.
    default String words() {
        return switch (this) {
            case Scalar scalar -> scalar.empty() ? "nothing" : '"' + scalar.text() + '"';
            case Items _ -> "a list";
            case Entries _ -> "keys with values";
        };
    }

    /// The value under a key; an empty scalar where there is none.
    default Node at(String key) {
        return entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(Entry::value)
                .orElse(new Scalar(line(), "", true));
    }

    /// The items of a list; nothing else has items.
    default List<Node> items() {
        return this instanceof Items(int _, List<Node> nodes) ? nodes : List.of();
    }

    /// The keys with their values; nothing else has entries.
    default List<Entry> entries() {
        return this instanceof Entries(int _, List<Entry> all) ? all : List.of();
    }

    /// The text of a scalar that is not empty.
    default Optional<String> asText() {
        return this instanceof Scalar(int _, String text, boolean empty) && !empty
                ? Optional.of(text)
                : Optional.empty();
    }

    /// The number a scalar is, if it is one.
    default Optional<Double> asNumber() {
        try {
            return asText().map(Double::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The whole number a scalar is, if it is one.
    default Optional<Long> asWhole() {
        try {
            return asText().map(Long::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
