package coterie.page.found;

import coterie.fault.Alarm;
import coterie.page.Words;
import coterie.persona.Wanted;
import coterie.profile.Figures;
import coterie.study.Study;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// What to doubt, and the data worth collecting.
public record Doubts(List<Doubt> doubts, List<Wanted> wanted) {
    /// An alarm.
    ///
    /// @param title its code as words
    /// @param code its code
    /// @param message what was found, why it matters, what to do
    /// @param numbers what it rests on
    public record Doubt(String title, String code, String message, List<Fact> numbers) {}

    /// A number and its name.
    public record Fact(String name, String value) {}

    public static Doubts of(Study study) {
        return new Doubts(
                study.findings().alarms().stream().map(Doubts::doubt).toList(),
                study.told().wanted());
    }

    private static Doubt doubt(Alarm alarm) {
        return new Doubt(
                Words.capital(alarm.code().replace('-', ' ')),
                alarm.code(),
                alarm.message(),
                alarm.numbers().entrySet().stream()
                        .map(entry ->
                                new Fact(entry.getKey().replace('_', ' '), value(entry.getValue())))
                        .toList());
    }

    private static String value(Object value) {
        return switch (value) {
            case Double number -> Figures.of(number);
            case BigDecimal number -> Words.money(number);
            case Integer count -> Figures.count(count);
            case Long count -> Figures.count(count);
            case List<?> list ->
                    list.stream().map(item -> value(item)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
