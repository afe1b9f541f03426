package coterie.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Makes [Node]s of a parser's tokens.
class TreeReader {
    private final JsonParser parser;
    private final int deepest;

    /// @param deepest levels inside each other that are read
    TreeReader(JsonParser parser, int deepest) {
        this.parser = parser;
        this.deepest = deepest;
    }

    /// The document; an empty scalar where there is none.
    final Node document() throws MalformedException {
        JsonToken first = parser.nextToken();
        return first == null ? new Node.Scalar(1, "", true) : node(first, 0);
    }

    /// Called where a node begins.
    void begins(int line) {}

    /// Called where a key comes again; its first value counts.
    void comesAgain(int line, String key) {}

    final int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Node node(JsonToken token, int depth) throws MalformedException {
        int line = line();
        begins(line);
        if (depth > deepest) {
            throw new MalformedException(
                    line, "more than " + deepest + " levels inside each other");
        }
        return switch (token) {
            case START_OBJECT -> entries(line, depth);
            case START_ARRAY -> items(line, depth);
            case VALUE_NULL -> new Node.Scalar(line, "", true);
            default -> new Node.Scalar(line, parser.getString(), false);
        };
    }

    private Node items(int line, int depth) throws MalformedException {
        List<Node> nodes = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            nodes.add(node(token, depth + 1));
        }
        return new Node.Items(line, List.copyOf(nodes));
    }

    private Node entries(int line, int depth) throws MalformedException {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_OBJECT;
                token = parser.nextToken()) {
            int at = line();
            String key = parser.currentName();
            Node value = node(parser.nextToken(), depth + 1);
            if (keys.add(key)) {
                entries.add(new Node.Entry(at, key, value));
            } else {
                comesAgain(at, key);
            }
        }
        return new Node.Entries(line, List.copyOf(entries));
    }
}
