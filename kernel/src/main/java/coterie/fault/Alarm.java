package coterie.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A warning the reader of a study must see.
///
/// @param code stable kebab-case name, such as `small-segment`
/// @param message what was found, why it matters, what to do
/// @param numbers the numbers it rests on, by snake_case name, in reading order; values are
///   numbers, texts or lists of them
public record Alarm(String code, String message, SequencedMap<String, Object> numbers) {
    public Alarm {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(numbers));
    }

    public Alarm(String code, String message) {
        this(code, message, new LinkedHashMap<>());
    }

    /// The same alarm resting on one more number.
    public Alarm with(String name, Object number) {
        Map<String, Object> more = new LinkedHashMap<>(numbers);
        more.put(name, number);
        return new Alarm(code, message, new LinkedHashMap<>(more));
    }
}
