package coterie.intake.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of a record as strings, for the few records that are looked at closely.
public final class Fields {
    private Fields() {}

    public static List<String> of(RecordScanner scanner) {
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
}
