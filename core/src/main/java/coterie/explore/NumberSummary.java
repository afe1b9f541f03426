package coterie.explore;

import coterie.engine.Engine;
import coterie.engine.Table;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.ExactSum;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Order;
import java.util.ArrayList;
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
public record NumberSummary(
        double least,
        Quartiles quartiles,
        double greatest,
        double low,
        double high,
        double mean,
        double deviation,
        long outliers) {
    /// The values that a quarter, a half and three quarters lie below.
    public record Quartiles(double lower, double median, double upper) {}

    private static final List<Double> SHARES =
            List.of(0.0, 0.25, 0.5, 0.75, 1.0, Window.LOW, Window.HIGH);

    /// What a histogram draws.
    ///
    /// @param whole whether all values are whole numbers
    Window window(boolean whole) {
        return Window.of(least, greatest, low, high, whole);
    }

    /// The spread of each numeric column that has values, by name.
    static Map<String, NumberSummary> of(Reading reading, Engine engine) {
        List<Column> columns =
                reading.columns().stream()
                        .filter(column -> column.type().number())
                        .filter(column -> column.missing() < reading.table().rows())
                        .toList();
        if (columns.isEmpty()) {
            return Map.of();
        }
        List<String> names = columns.stream().map(Column::name).toList();
        double[] means = means(reading, engine, names);
        double[] deviations = deviations(reading, engine, names, means);
        Map<String, NumberSummary> spreads = new LinkedHashMap<>();
        Table table = engine.table(reading.table());
        for (int i = 0; i < names.size(); i++) {
            spreads.put(names.get(i), spread(table, names.get(i), means[i], deviations[i]));
        }
        return spreads;
    }

    private static NumberSummary spread(Table table, String name, double mean, double deviation) {
        List<Double> found = table.quantiles(name, SHARES);
        double lower = found.get(1);
        double upper = found.get(3);
        double reach = 1.5 * (upper - lower);
        return new NumberSummary(
                found.get(0),
                new Quartiles(lower, found.get(2), upper),
                found.get(4),
                found.get(5),
                found.get(6),
                mean,
                deviation,
                outside(table, name, lower - reach, upper + reach));
    }

    /// How many values lie outside a range.
    private static long outside(Table table, String name, double low, double high) {
        List<Expression> either = new ArrayList<>();
        if (Double.isFinite(low)) {
            either.add(Where.is(name, Order.LESS, low));
        }
        if (Double.isFinite(high)) {
            either.add(Where.is(name, Order.MORE, high));
        }
        return table.answer(Query.of(Item.rows()).where(Where.any(either))).only().count(0);
    }

    private static double[] means(Reading reading, Engine engine, List<String> names) {
        ExactSum[] sums = sums(names.size());
        long[] counts = new long[names.size()];
        engine.table(reading.table())
                .numbers(names)
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
        engine.table(reading.table())
                .numbers(names)
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
