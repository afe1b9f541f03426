package coterie.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;

/// Builds a JSON object: what is not there gets no key.
public final class Fields {
    private final SequencedMap<String, Object> fields = new LinkedHashMap<>();

    /// A text, a flag, a list or a map.
    public Fields put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /// A whole number.
    public Fields put(String name, long value) {
        return put(name, (Object) value);
    }

    /// A number; NaN and infinities are not there.
    public Fields put(String name, double value) {
        return Double.isFinite(value) ? put(name, (Object) value) : this;
    }

    public Fields put(String name, OptionalDouble value) {
        return value.isPresent() ? put(name, value.getAsDouble()) : this;
    }

    public Fields put(String name, OptionalInt value) {
        return value.isPresent() ? put(name, value.getAsInt()) : this;
    }

    public Fields put(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    /// An object inside this one.
    public Fields put(String name, Fields value) {
        return put(name, value.map());
    }

    /// A text that is left out when it is empty.
    public Fields putText(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    /// A list of objects.
    public <T> Fields putEach(String name, List<T> items, Function<T, Fields> fieldsOf) {
        return put(name, items.stream().map(item -> fieldsOf.apply(item).map()).toList());
    }

    /// What was put, in that order.
    public Map<String, Object> map() {
        return fields;
    }
}
