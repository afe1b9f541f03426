package coterie.recipe.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML document into [Node]s; anchors, aliases, tags and further documents are faults.
public final class YamlReader {
    private static final int DEEPEST = 30;

    private final YAMLParser parser;
    private final Faults faults;

    private YamlReader(YAMLParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /// The document.
    ///
    /// @throws coterie.fault.CoterieException with the faults so far where it cannot be read
    public static Node read(String text, Faults faults) {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            YamlReader reader = new YamlReader(parser, faults);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw faults.now(1, "the recipe is empty");
            }
            Node node = reader.node(first, 0);
            if (parser.nextToken() != null) {
                faults.add(reader.line(), "a second document begins; a recipe is one document");
            }
            return node;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw faults.now(line, "this is not YAML: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given").strip();
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Node node(JsonToken token, int depth) {
        int line = line();
        if (parser.getObjectId() != null || parser.isCurrentAlias() || parser.getRawTag() != null) {
            faults.add(line, "anchors, aliases and tags (& * !) are not used in recipes");
        }
        if (depth > DEEPEST) {
            throw faults.now(line, "more than " + DEEPEST + " levels inside each other");
        }
        return switch (token) {
            case START_OBJECT -> entries(line, depth);
            case START_ARRAY -> items(line, depth);
            case VALUE_NULL -> new Node.Scalar(line, "", true);
            default -> new Node.Scalar(line, parser.getString(), false);
        };
    }

    private Node items(int line, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            nodes.add(node(token, depth + 1));
        }
        return new Node.Items(line, List.copyOf(nodes));
    }

    private Node entries(int line, int depth) {
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
                faults.add(at, "\"" + key + "\" is said twice");
            }
        }
        return new Node.Entries(line, List.copyOf(entries));
    }
}
