package coterie.recipe.yaml;

import java.util.List;

/// A piece of a YAML document and the line it starts on, from 1.
public sealed interface Node {
    int line();

    /// @param text as written, without quotes
    /// @param empty whether nothing is written
    record Scalar(int line, String text, boolean empty) implements Node {}

    record Items(int line, List<Node> nodes) implements Node {}

    record Entries(int line, List<Entry> entries) implements Node {}

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
}
