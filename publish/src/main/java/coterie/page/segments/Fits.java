package coterie.page.segments;

import coterie.page.ColumnLabel;
import coterie.page.Words;
import coterie.persona.Example;
import coterie.persona.Persona;
import coterie.profile.ColumnProfile;
import coterie.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The customers who fit a segment best and worst, under pseudonyms.
///
/// @param columns headings of what is said of each
/// @param rows best first, then those who nearly belong elsewhere
public record Fits(List<String> columns, List<Row> rows) {
    /// Below this confidence a customer is nearly elsewhere.
    private static final double NEAR = 0.5;

    /// @param fit `fits best`, `nearly elsewhere`, or `fits least` where nobody is near elsewhere
    /// @param distance to the own centre
    /// @param confidence how far from the border of the next segment
    /// @param values one a column
    public record Row(
            String pseudonym,
            String fit,
            String distance,
            String confidence,
            List<String> values) {}

    /// Empty where no single customer may be shown.
    static Optional<Fits> of(Profile profile, Persona persona) {
        if (persona.examples().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = List.copyOf(persona.examples().getFirst().figures().keySet());
        return Optional.of(
                new Fits(
                        names.stream().map(name -> label(profile.column(name), name)).toList(),
                        persona.examples().stream()
                                .map(example -> row(profile, names, example))
                                .toList()));
    }

    private static Row row(Profile profile, List<String> names, Example example) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(
                    value(profile.column(name), example.figures().getOrDefault(name, Double.NaN)));
        }
        return new Row(
                example.pseudonym(),
                fit(example),
                Words.decimals(example.distance(), 2),
                Words.decimals(example.confidence(), 2),
                values);
    }

    private static String fit(Example example) {
        if (example.typical()) {
            return "fits best";
        }
        return example.confidence() < NEAR ? "nearly elsewhere" : "fits least";
    }

    private static String label(Optional<ColumnProfile> column, String name) {
        return column.map(ColumnLabel::full).orElse(name);
    }

    /// Of one customer: yes or no where others have a share.
    private static String value(Optional<ColumnProfile> column, double value) {
        if (column.filter(ColumnLabel::share).isPresent() && Double.isFinite(value)) {
            return value > 0 ? "yes" : "no";
        }
        return column.map(of -> ColumnLabel.value(of, value))
                .orElseGet(() -> ColumnLabel.number(value));
    }
}
