package coterie.explore;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Sql;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.recipe.Role;
import java.util.ArrayList;
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
public record ColumnSummary(
        Column column,
        Optional<String> least,
        Optional<String> greatest,
        Optional<Spread> spread,
        List<Level> levels,
        List<Bin> bins) {
    /// Most levels that are listed.
    public static final int LEVELS = 20;

    private static final int BINS = 24;

    /// Columns with more different values have no levels worth a list.
    private static final long COUNTABLE = 10_000;

    /// One value and the rows that have it.
    public record Level(String value, long rows) {}

    /// The rows with `from <= value < to`; the last bin includes its end.
    public record Bin(double from, double to, long rows) {}

    static List<ColumnSummary> of(Reading reading, Engine engine) {
        String table = Sql.name(reading.table().name());
        Map<String, Spread> spreads = Spread.of(reading, engine);
        List<ColumnSummary> summaries = new ArrayList<>();
        for (Column column : reading.columns()) {
            Optional<Spread> spread = Optional.ofNullable(spreads.get(column.name()));
            Optional<Answer.Row> range = range(column, table, engine);
            summaries.add(
                    new ColumnSummary(
                            column,
                            range.map(row -> row.text(0)),
                            range.map(row -> row.text(1)),
                            spread,
                            levels(column, table, engine),
                            spread.map(found -> bins(column, found, table, engine))
                                    .orElse(List.of())));
        }
        return List.copyOf(summaries);
    }

    private static Optional<Answer.Row> range(Column column, String table, Engine engine) {
        return switch (column.type()) {
            case TEXT, BOOLEAN -> Optional.empty();
            case INTEGER, NUMBER, DATE, TIMESTAMP ->
                    Optional.of(
                                    engine.query(
                                                    "SELECT min(%s), max(%s) FROM %s"
                                                            .formatted(
                                                                    Sql.name(column.name()),
                                                                    Sql.name(column.name()),
                                                                    table))
                                            .only())
                            .filter(row -> row.at(0).isPresent());
        };
    }

    private static List<Level> levels(Column column, String table, Engine engine) {
        if (column.role() == Role.ID || column.distinct() > COUNTABLE) {
            return List.of();
        }
        String name = Sql.name(column.name());
        List<Level> levels = new ArrayList<>();
        engine.stream(
                "SELECT %s, count(*) AS n FROM %s WHERE %s IS NOT NULL GROUP BY %s ORDER BY n DESC, %s LIMIT %d"
                        .formatted(name, table, name, name, name, LEVELS),
                row -> levels.add(new Level(row.text(0), row.count(1))));
        return List.copyOf(levels);
    }

    private static List<Bin> bins(Column column, Spread spread, String table, Engine engine) {
        double low = spread.least();
        double width = (spread.greatest() - low) / BINS;
        if (!(width > 0) || Double.isInfinite(width)) {
            return List.of();
        }
        long[] counts = new long[BINS];
        String name = Sql.name(column.name());
        engine.stream(
                "SELECT least(%d, floor((CAST(%s AS DOUBLE) - (%s)) / %s))::BIGINT AS bin, count(*) FROM %s WHERE %s IS NOT NULL GROUP BY bin ORDER BY bin"
                        .formatted(
                                BINS - 1, name, low + "::DOUBLE", width + "::DOUBLE", table, name),
                row -> counts[Math.toIntExact(Math.max(0, row.count(0)))] += row.count(1));
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double to = bin == BINS - 1 ? spread.greatest() : low + (bin + 1) * width;
            bins.add(new Bin(low + bin * width, to, counts[bin]));
        }
        return List.copyOf(bins);
    }
}
