package coterie.sample;

import coterie.recipe.expression.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Names and kinds of a generated table's columns.
final class Columns {
    private Columns() {}

    /// Columns of whole numbers, but for some.
    ///
    /// @param header names with commas between
    static SequencedMap<String, Kind> whole(String header, Map<String, Kind> others) {
        SequencedMap<String, Kind> columns = new LinkedHashMap<>();
        for (String name : header.split(",", -1)) {
            columns.put(name, others.getOrDefault(name, Kind.INTEGER));
        }
        return Collections.unmodifiableSequencedMap(columns);
    }
}
