package coterie.cli;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/// One JSON object on one line: the last word of a command that was asked for `--json`.
final class JsonLine {
    /// A value that is not there.
    static final Object NULL = NullNode.getInstance();

    private JsonLine() {}

    static String of(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsString(object);
    }
}
