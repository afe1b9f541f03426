package coterie.cli.tell;

import coterie.cli.terminal.TerminalTable;
import coterie.intake.Reading;
import coterie.profile.Figures;
import coterie.recipe.Noun;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was understood of a source, in one line: ``2,240 customers, 29 columns, `;` ``.
public final class Understood {
    /// Where a note on a column of dates says their order.
    private static final Pattern DATE_ORDER = Pattern.compile("^dates ([a-z]+-[a-z]+-[a-z]+)");

    private Understood() {}

    public static String line(Reading reading, Noun unit) {
        List<String> parts = new ArrayList<>();
        parts.add(count(reading.rows().loaded(), unit));
        parts.add(count(reading.columns().size(), "column"));
        Map<String, String> settings = reading.dialect().settings();
        String format = reading.dialect().format();
        parts.add(
                settings.containsKey("delimiter") ? '`' + settings.get("delimiter") + '`' : format);
        dates(reading).ifPresent(parts::add);
        if (reading.rows().rejected() > 0) {
            parts.add(count(reading.rows().rejected(), "row") + " rejected");
        }
        if (reading.rows().blank() > 0) {
            parts.add(count(reading.rows().blank(), "row") + " blank");
        }
        return TerminalTable.printable(String.join(", ", parts));
    }

    /// How the dates of the source are written, where it has any: `dates day-month-year`.
    private static Optional<String> dates(Reading reading) {
        String orders =
                reading.columns().stream()
                        .filter(column -> column.type() == Kind.DATE)
                        .map(column -> DATE_ORDER.matcher(column.note()))
                        .map(order -> order.find() ? order.group(1) : "year-month-day")
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return Optional.of(orders).filter(found -> !found.isEmpty()).map(found -> "dates " + found);
    }

    /// `1 order`, `2,240 orders`.
    public static String count(long number, Noun unit) {
        return Figures.count(number) + ' ' + unit.after(number);
    }

    /// `1 row`, `2,240 rows`.
    public static String count(long number, String thing) {
        return Figures.count(number) + ' ' + thing + (number == 1 ? "" : "s");
    }
}
