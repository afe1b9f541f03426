package coterie.chart.echarts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An object of a chart's option: members by name, in order.
///
/// @param members texts, numbers, booleans, nodes and lists of them; no functions
public record Node(SequencedMap<String, Object> members) {
    public Node {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /// An object with one member.
    static Node of(String name, Object value) {
        return new Node(new LinkedHashMap<>()).with(name, value);
    }

    /// The same object with one more member, or with another value for it.
    Node with(String name, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Node(more);
    }
}
