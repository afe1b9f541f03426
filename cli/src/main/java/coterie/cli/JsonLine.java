package coterie.cli;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object on one line: the last word of a command that was asked for `--json`.
final class JsonLine {
    private JsonLine() {}

    static String of(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsString(object);
    }
}
