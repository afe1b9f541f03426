package coterie.cli;

import coterie.intake.Reading;
import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was understood of a source, in one line: ``2,240 customers, 29 columns, `;` ``.
final class Understood {
    private Understood() {}

    static String line(Reading reading) {
        List<String> parts = new ArrayList<>();
        parts.add(count(reading.rows().loaded(), "customer"));
        parts.add(count(reading.columns().size(), "column"));
        Map<String, String> settings = reading.dialect().settings();
        if (settings.containsKey("delimiter")) {
            parts.add('`' + settings.get("delimiter").replace("\t", "tab") + '`');
        } else {
            parts.add(reading.dialect().format());
        }
        if (settings.containsKey("date_order")) {
            parts.add("dates " + settings.get("date_order"));
        }
        if (reading.rows().rejected() > 0) {
            parts.add(count(reading.rows().rejected(), "row") + " rejected");
        }
        if (reading.rows().blank() > 0) {
            parts.add(count(reading.rows().blank(), "row") + " blank");
        }
        return TextTable.printable(String.join(", ", parts));
    }

    /// `1 row`, `2,240 rows`.
    static String count(long number, String thing) {
        return Figures.count(number) + ' ' + thing + (number == 1 ? "" : "s");
    }
}
