package coterie.intake.text;

import java.util.List;

/// A record kept aside until more is known.
///
/// @param line where it starts
/// @param fields as written
public record Held(long line, List<String> fields) {
    static Held of(RecordScanner scanner) {
        return new Held(scanner.line(), List.copyOf(Fields.of(scanner)));
    }

    /// A field; empty beyond the last one.
    public String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    /// Fields with something in them.
    public long filled() {
        return fields.stream().filter(field -> !field.isBlank()).count();
    }
}
