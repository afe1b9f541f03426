package coterie.explore;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.dialect.Sql;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.ExactSum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where the values of a numeric column lie. Quartiles are interpolated (type 7).
///
/// @param low the percentile at [Window#LOW]
/// @param high the percentile at [Window#HIGH]
/// @param deviation standard deviation with n − 1; NaN for fewer than two values
/// @param outliers values more than 1.5 quartile ranges outside the quartiles
public record Spread(
        double least,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double greatest,
        double low,
        double high,
        double mean,
        double deviation,
        long outliers) {

    /// What a histogram draws.
    ///
    /// @param whole whether all values are whole numbers
    Window window(boolean whole) {
        return Window.of(least, greatest, low, high, whole);
    }

    /// The spread of each numeric column that has values, by name.
    static Map<String, Spread> of(Reading reading, Engine engine) {
        List<Column> columns =
                reading.columns().stream()
                        .filter(column -> column.type().numeric())
                        .filter(column -> column.missing() < reading.table().rows())
                        .toList();
        if (columns.isEmpty()) {
            return Map.of();
        }
        List<String> names = columns.stream().map(Column::name).toList();
        double[] means = means(reading, engine, names);
        double[] deviations = deviations(reading, engine, names, means);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        String table = Sql.name(reading.table().name());
        for (int i = 0; i < names.size(); i++) {
            spreads.put(
                    names.get(i),
                    spread(engine, table, Sql.name(names.get(i)), means[i], deviations[i]));
        }
        return spreads;
    }

    private static Spread spread(
            Engine engine, String table, String name, double mean, double deviation) {
        Answer.Row found =
                engine.query(
                                "SELECT least, q[1], q[2], q[3], greatest, q[4], q[5] FROM (SELECT min(v) AS least, max(v) AS greatest, quantile_cont(v, [0.25, 0.5, 0.75, %s, %s]) AS q FROM (SELECT CAST(%s AS DOUBLE) AS v FROM %s))"
                                        .formatted(Window.LOW, Window.HIGH, name, table))
                        .only();
        double lower = found.number(1);
        double upper = found.number(3);
        double reach = 1.5 * (upper - lower);
        long outliers =
                engine.query(
                                "SELECT count(*) FROM %s WHERE CAST(%s AS DOUBLE) < %s::DOUBLE OR CAST(%s AS DOUBLE) > %s::DOUBLE"
                                        .formatted(
                                                table,
                                                name,
                                                "(" + (lower - reach) + ")",
                                                name,
                                                "(" + (upper + reach) + ")"))
                        .only()
                        .count(0);
        return new Spread(
                found.number(0),
                lower,
                found.number(2),
                upper,
                found.number(4),
                found.number(5),
                found.number(6),
                mean,
                deviation,
                outliers);
    }

    private static double[] means(Reading reading, Engine engine, List<String> names) {
        ExactSum[] sums = sums(names.size());
        long[] counts = new long[names.size()];
        engine.numbers(reading.table(), names)
                .scan((first, count, columns) -> {
                    for (int column = 0; column < sums.length; column++) {
                        for (int row = 0; row < count; row++) {
                            double value = columns[column][row];
                            if (!Double.isNaN(value)) {
                                sums[column].add(value);
                                counts[column]++;
                            }
                        }
                    }
                });
        return IntStream.range(0, sums.length)
                .mapToDouble(column -> sums[column].value() / counts[column])
                .toArray();
    }

    private static double[] deviations(
            Reading reading, Engine engine, List<String> names, double[] means) {
        ExactSum[] squares = sums(names.size());
        long[] counts = new long[names.size()];
        engine.numbers(reading.table(), names)
                .scan((first, count, columns) -> {
                    for (int column = 0; column < squares.length; column++) {
                        for (int row = 0; row < count; row++) {
                            double distance = columns[column][row] - means[column];
                            double square = distance * distance;
                            if (Double.isFinite(square)) {
                                squares[column].add(square);
                                counts[column]++;
                            }
                        }
                    }
                });
        return IntStream.range(0, squares.length)
                .mapToDouble(column ->
                        counts[column] < 2
                                ? Double.NaN
                                : Math.sqrt(squares[column].value() / (counts[column] - 1)))
                .toArray();
    }

    static ExactSum[] sums(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ExactSum()).toArray(ExactSum[]::new);
    }
}
