package coterie.prepare.learn;

import coterie.engine.Engine;
import coterie.engine.dialect.Sql;
import coterie.intake.Reading;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The last date of the data: what ages and durations count to where the recipe says nothing.
final class LastDay {
    private LastDay() {}

    /// Absent where no column holds dates.
    static Optional<LocalDate> of(Reading reading, Engine engine) {
        List<String> days =
                reading.columns().stream()
                        .filter(column -> column.type().day())
                        .map(column -> "max(CAST(" + Sql.name(column.name()) + " AS DATE))")
                        .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var row =
                engine.query(
                                "SELECT "
                                        + String.join(", ", days)
                                        + " FROM "
                                        + Sql.name(reading.table().name()))
                        .only();
        return IntStream.range(0, days.size())
                .mapToObj(row::at)
                .flatMap(Optional::stream)
                .map(LastDay::day)
                .max(Comparator.naturalOrder());
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
    }
}
