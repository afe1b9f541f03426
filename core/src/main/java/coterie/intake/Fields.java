package coterie.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of a record as strings, for the few records that are looked at closely.
final class Fields {
    private Fields() {}

    static List<String> of(RecordScanner scanner) {
        List<String> fields = new ArrayList<>(scanner.fields());
        for (int field = 0; field < scanner.fields(); field++) {
            fields.add(at(scanner, field));
        }
        return fields;
    }

    static String at(RecordScanner scanner, int field) {
        return new String(
                scanner.bytes(),
                scanner.start(field),
                scanner.end(field) - scanner.start(field),
                StandardCharsets.UTF_8);
    }

    /// At most `length` characters of a text, without control characters.
    static String shown(String text, int length) {
        String plain =
                text.codePoints()
                        .map(c -> Character.isISOControl(c) ? ' ' : c)
                        .limit(length)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.strip();
    }
}
