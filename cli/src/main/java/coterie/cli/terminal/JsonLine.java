package coterie.cli.terminal;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/// One JSON object on one line: the last word of a command that was asked for `--json`.
public final class JsonLine {
    /// A value that is not there.
    public static final Object NULL = NullNode.getInstance();

    private JsonLine() {}

    public static String of(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsString(object);
    }
}
