package coterie.explore;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.Table;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.Rows;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one column holds.
///
/// @param column its line of the data dictionary
/// @param least the smallest value as text; empty where values have no order or there are none
/// @param greatest the largest value as text
/// @param spread where the values of a number lie
/// @param levels the commonest values, commonest first, at most [#LEVELS]; none for an identifier
/// @param bins a histogram of a number; none for other columns
/// @param beyond values that the histogram leaves out
public record ColumnSummary(
        Column column,
        Optional<String> least,
        Optional<String> greatest,
        Optional<NumberSummary> spread,
        List<Level> levels,
        List<Bin> bins,
        Beyond beyond) {
    /// Most levels that are listed.
    public static final int LEVELS = 20;

    /// Columns with more different values have no levels worth a list.
    private static final long COUNTABLE = 10_000;

    /// One value and the rows that have it.
    public record Level(String value, long rows) {}

    /// The rows with `from <= value < to`.
    ///
    /// @param whole whether all values are whole numbers; the ends then lie half-way between two
    public record Bin(double from, double to, boolean whole, long rows) {}

    /// A column's bins and the values outside them.
    private record Binned(List<Bin> bins, Beyond beyond) {
        static final Binned NONE = new Binned(List.of(), Beyond.NONE);
    }

    static List<ColumnSummary> of(Reading reading, Engine engine) {
        Table table = engine.table(reading.table());
        Map<String, NumberSummary> spreads = NumberSummary.of(reading, engine);
        Map<String, Binned> bins = bins(spreads, reading, engine);
        List<ColumnSummary> summaries = new ArrayList<>();
        for (Column column : reading.columns()) {
            Optional<NumberSummary> spread = Optional.ofNullable(spreads.get(column.name()));
            Optional<QueryResult.Row> range = range(column, table);
            Binned binned = bins.getOrDefault(column.name(), Binned.NONE);
            summaries.add(
                    new ColumnSummary(
                            column,
                            range.map(row -> row.text(0)),
                            range.map(row -> row.text(1)),
                            spread,
                            levels(column, reading, engine),
                            binned.bins(),
                            binned.beyond()));
        }
        return List.copyOf(summaries);
    }

    private static Optional<QueryResult.Row> range(Column column, Table table) {
        return switch (column.type()) {
            case TEXT, BOOLEAN, MISSING -> Optional.empty();
            case INTEGER, NUMBER, DATE, TIMESTAMP ->
                    Optional.of(
                                    table.answer(
                                                    Query.of(
                                                            new Item.Least(value(column)),
                                                            new Item.Greatest(value(column))))
                                            .only())
                            .filter(row -> row.at(0).isPresent());
        };
    }

    private static Expression value(Column column) {
        return new Expression.Column(column.name());
    }

    /// The commonest values of a column of a reading, commonest first; one query.
    public static List<Level> levels(Column column, Reading reading, Engine engine) {
        if (column.role() == Role.ID || column.distinct() > COUNTABLE) {
            return List.of();
        }
        Item value = new Item.Value(value(column));
        List<Level> levels = new ArrayList<>();
        engine.table(reading.table())
                .each(
                        Query.of(value, Item.rows())
                                .where(Where.present(column.name()))
                                .sorted(By.falling(Item.rows()), By.rising(value))
                                .first(LEVELS),
                        row -> levels.add(new Level(row.text(0), row.count(1))));
        return List.copyOf(levels);
    }

    /// Histograms of the numeric columns; two scans of the table.
    private static Map<String, Binned> bins(
            Map<String, NumberSummary> spreads, Reading reading, Engine engine) {
        List<String> names = List.copyOf(spreads.keySet());
        Map<String, Binned> histograms = new HashMap<>();
        if (names.isEmpty()) {
            return histograms;
        }
        Rows rows = engine.table(reading.table()).numbers(names);
        boolean[] whole = whole(rows);
        List<Bins> bins = new ArrayList<>();
        for (NumberSummary spread : spreads.values()) {
            bins.add(Bins.of(spread.window(whole[bins.size()]), whole[bins.size()]));
        }
        long[][] counts = new long[names.size()][Bins.MOST];
        long[] below = new long[names.size()];
        long[] above = new long[names.size()];
        rows.scan((first, count, batch) -> {
            for (int column = 0; column < counts.length; column++) {
                Bins own = bins.get(column);
                for (int row = 0; row < count && own.count() > 1; row++) {
                    double value = batch[column][row];
                    if (own.below(value)) {
                        below[column]++;
                    } else if (own.above(value)) {
                        above[column]++;
                    } else if (!Double.isNaN(value)) {
                        counts[column][own.of(value)]++;
                    }
                }
            }
        });
        for (int column = 0; column < names.size(); column++) {
            if (bins.get(column).count() > 1) {
                histograms.put(
                        names.get(column),
                        new Binned(
                                bins(bins.get(column), counts[column]),
                                new Beyond(below[column], above[column])));
            }
        }
        return histograms;
    }

    private static boolean[] whole(Rows rows) {
        boolean[] whole = new boolean[rows.width()];
        Arrays.fill(whole, true);
        rows.scan((first, count, batch) -> {
            for (int column = 0; column < whole.length; column++) {
                for (int row = 0; row < count && whole[column]; row++) {
                    double value = batch[column][row];
                    whole[column] = Double.isNaN(value) || value == Math.rint(value);
                }
            }
        });
        return whole;
    }

    private static List<Bin> bins(Bins bins, long[] counts) {
        List<Double> edges = bins.edges();
        List<Bin> histogram = new ArrayList<>();
        for (int bin = 0; bin < bins.count(); bin++) {
            histogram.add(new Bin(edges.get(bin), edges.get(bin + 1), bins.whole(), counts[bin]));
        }
        return List.copyOf(histogram);
    }
}
