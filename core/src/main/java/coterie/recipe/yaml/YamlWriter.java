package coterie.recipe.yaml;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes YAML as recipes look: maps in blocks, lists in brackets, quotes only where needed.
final class YamlWriter {
    /// Texts that read back as themselves without quotes, in brackets too.
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_(.][A-Za-z0-9_ .()+*/<>=;$€%'-]*");

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /// `key: value`, at a depth of two blanks each.
    YamlWriter line(int depth, String key, String value) {
        text.append("  ".repeat(depth)).append(scalar(key)).append(':');
        if (!value.isEmpty()) {
            text.append(' ').append(value);
        }
        text.append('\n');
        return this;
    }

    /// A key with a text.
    YamlWriter text(int depth, String key, String value) {
        return line(depth, key, scalar(value));
    }

    /// A key with a list of texts; nothing where the list is empty.
    YamlWriter texts(int depth, String key, List<String> values) {
        return values.isEmpty() ? this : line(depth, key, list(depth, key, values));
    }

    /// The first line of a list's item; its other keys follow one level deeper.
    YamlWriter item(int depth, String key, String value) {
        text.append("  ".repeat(depth)).append("- ").append(key).append(':');
        if (!value.isEmpty()) {
            text.append(' ').append(value);
        }
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    /// `[a, b]`; one a line where that is too long.
    private static String list(int depth, String key, List<String> values) {
        String flow = list(values);
        if (2 * depth + key.length() + 2 + flow.length() <= WIDTH) {
            return flow;
        }
        String indent = "\n" + "  ".repeat(depth + 1) + "- ";
        return values.stream()
                .map(YamlWriter::scalar)
                .collect(Collectors.joining(indent, indent, ""))
                .stripTrailing();
    }

    /// `[a, b]`.
    static String list(List<String> values) {
        return values.stream().map(YamlWriter::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /// `{ a: b }` of values that are YAML already.
    static String map(SequencedMap<String, String> values) {
        return values.entrySet().stream()
                .map(YamlWriter::pair)
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String pair(Map.Entry<String, String> entry) {
        return scalar(entry.getKey()) + ": " + entry.getValue();
    }

    /// A text, quoted where it would mean something else.
    static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !value.endsWith(" ") && !special(value)) {
            return value;
        }
        if (value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != 0x85 && c < 0x2028)) {
            return '\'' + value.replace("'", "''") + '\'';
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || c == 0x7f || c == 0x85 || c >= 0x2028) {
                        quoted.append("\\u%04x".formatted((int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean special(String value) {
        return switch (value) {
            case "null", "Null", "NULL", "..." -> true;
            default -> value.startsWith("- ") || value.contains(" #") || value.startsWith("---");
        };
    }
}
