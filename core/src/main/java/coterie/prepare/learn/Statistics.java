package coterie.prepare.learn;

import coterie.engine.Engine;
import coterie.engine.QueryResult;
import coterie.engine.dialect.Sql;
import coterie.engine.dialect.SqlDialect;
import coterie.kernel.ExactSum;
import coterie.prepare.FittedStep;
import coterie.prepare.select.PreparationSelect;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// What steps learn from the rows that reach them.
final class Statistics {
    private final Engine engine;
    private final PreparationSelect rows;

    Statistics(Engine engine, PreparationSelect rows) {
        this.engine = engine;
        this.rows = rows;
    }

    /// Quantiles of type 7 of the values that are there; empty when there are none.
    Optional<List<Double>> quantiles(String column, List<Double> shares) {
        String items =
                shares.stream()
                        .map(share -> quantile(column, share))
                        .collect(Collectors.joining(", "));
        QueryResult.Row row = engine.query(rows.select(items)).only();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (row.at(i).isEmpty()) {
                return Optional.empty();
            }
            values.add(row.number(i));
        }
        return Optional.of(List.copyOf(values));
    }

    /// The median of a column for each level of another, by level.
    SequencedMap<Expression, Expression> mediansBy(String column, String by) {
        return literals(
                by,
                engine.query(
                        rows.select(Sql.name(by) + ", " + quantile(column, 0.5))
                                + "\nWHERE "
                                + Sql.name(by)
                                + " IS NOT NULL GROUP BY 1 ORDER BY 1"));
    }

    /// The mean of a column for each level of another, by level.
    SequencedMap<Expression, Expression> meansBy(String column, String by) {
        SequencedMap<Expression, ExactSum> sums = new LinkedHashMap<>();
        SequencedMap<Expression, Long> counts = new LinkedHashMap<>();
        engine.stream(
                rows.select(Sql.name(by) + ", CAST(" + Sql.name(column) + " AS DOUBLE)")
                        + "\nWHERE "
                        + Sql.name(by)
                        + " IS NOT NULL AND "
                        + Sql.name(column)
                        + " IS NOT NULL ORDER BY 1",
                row -> {
                    Expression level = literal(by, row.at(0).orElseThrow());
                    sums.computeIfAbsent(level, _ -> new ExactSum()).add(row.number(1));
                    counts.merge(level, 1L, Long::sum);
                });
        SequencedMap<Expression, Expression> means = new LinkedHashMap<>();
        sums.forEach((level, sum) ->
                means.put(
                        level,
                        Expression.Numeral.of(sum.value() / counts.getOrDefault(level, 1L))));
        return means;
    }

    /// The most frequent value of a column for each level of another, by level.
    SequencedMap<Expression, Expression> modesBy(String column, String by) {
        SequencedMap<Expression, Expression> modes = new LinkedHashMap<>();
        engine.stream(
                rows.select(Sql.name(by) + ", " + Sql.name(column) + ", count(*)")
                        + "\nWHERE "
                        + Sql.name(by)
                        + " IS NOT NULL AND "
                        + Sql.name(column)
                        + " IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2",
                row ->
                        modes.putIfAbsent(
                                literal(by, row.at(0).orElseThrow()),
                                literal(column, row.at(1).orElseThrow())));
        return modes;
    }

    /// The mean of the values that are there, exactly summed; empty when there are none.
    Optional<Double> mean(String column) {
        ExactSum sum = new ExactSum();
        long[] count = {0};
        engine.stream(
                rows.select("CAST(" + Sql.name(column) + " AS DOUBLE)"),
                row ->
                        row.at(0)
                                .ifPresent(_ -> {
                                    sum.add(row.number(0));
                                    count[0]++;
                                }));
        return count[0] == 0 ? Optional.empty() : Optional.of(sum.value() / count[0]);
    }

    /// The values that are there, smallest first.
    double[] values(String column) {
        var values = java.util.stream.DoubleStream.builder();
        engine.stream(
                rows.select("CAST(" + Sql.name(column) + " AS DOUBLE)")
                        + "\nWHERE "
                        + Sql.name(column)
                        + " IS NOT NULL ORDER BY 1",
                row -> values.add(row.number(0)));
        return values.build().toArray();
    }

    /// The most frequent value, the smallest of several; empty when there is none.
    Optional<Expression> mode(String column) {
        return levels(column, "2 DESC, 1").entrySet().stream()
                .findFirst()
                .map(entry -> literal(column, entry.getKey()));
    }

    /// Values of a column with the number of rows that have them, in the order of the values.
    SequencedMap<Object, Long> levels(String column) {
        return levels(column, "1");
    }

    private SequencedMap<Object, Long> levels(String column, String order) {
        SequencedMap<Object, Long> levels = new LinkedHashMap<>();
        engine.stream(
                rows.select(Sql.name(column) + ", count(*)")
                        + "\nWHERE "
                        + Sql.name(column)
                        + " IS NOT NULL GROUP BY 1 ORDER BY "
                        + order,
                row -> levels.put(row.at(0).orElseThrow(), row.count(1)));
        return levels;
    }

    /// The columns that hold at most one value.
    List<String> constants(List<String> columns) {
        if (columns.isEmpty()) {
            return List.of();
        }
        String items =
                columns.stream()
                        .map(column ->
                                "min(%1$s) IS NOT DISTINCT FROM max(%1$s)"
                                        .formatted(Sql.name(column)))
                        .collect(Collectors.joining(", "));
        QueryResult.Row row = engine.query(rows.select(items)).only();
        List<String> constant = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (row.count(i) == 1) {
                constant.add(columns.get(i));
            }
        }
        return List.copyOf(constant);
    }

    /// How many rows a step would change in the columns it replaces.
    long changed(FittedStep step, SqlDialect dialect) {
        List<String> counts = new ArrayList<>();
        step.sets()
                .forEach((name, expression) -> {
                    Set<String> there = rows.kinds().columns().keySet();
                    if (there.contains(name) && there.containsAll(expression.columns())) {
                        counts.add(changed(name, expression, dialect));
                    }
                });
        return counts.isEmpty()
                ? 0
                : engine.query(rows.select(String.join(" + ", counts))).only().count(0);
    }

    private String changed(String name, Expression expression, SqlDialect dialect) {
        Kind before = kind(name);
        Kind after = rows.kinds().of(expression);
        if (before != after && !(before.numeric() && after.numeric())) {
            return "count(" + Sql.name(name) + ")";
        }
        return "count(*) FILTER ("
                + Sql.name(name)
                + " IS DISTINCT FROM "
                + dialect.render(expression, rows.kinds())
                + ")";
    }

    /// A value of a column as a literal.
    Expression literal(String column, Object value) {
        return switch (value) {
            case String text -> new Expression.Text(text);
            case Boolean truth -> new Expression.Truth(truth);
            case Long number -> Expression.Numeral.of(number);
            case Double number -> Expression.Numeral.of(number);
            case java.math.BigDecimal number -> new Expression.Numeral(number);
            case java.time.LocalDate day -> new Expression.Day(day);
            default ->
                    throw new IllegalArgumentException("no literal for " + value + " of " + column);
        };
    }

    private SequencedMap<Expression, Expression> literals(String by, QueryResult answer) {
        SequencedMap<Expression, Expression> map = new LinkedHashMap<>();
        for (QueryResult.Row row : answer.rows()) {
            if (row.at(1).isPresent()) {
                map.put(literal(by, row.at(0).orElseThrow()), Expression.Numeral.of(row.number(1)));
            }
        }
        return map;
    }

    /// The engine keeps the scale of a decimal in its quantiles, so doubles are asked for.
    private static String quantile(String column, double share) {
        return "quantile_cont(CAST(" + Sql.name(column) + " AS DOUBLE), " + share + ")";
    }

    Kind kind(String column) {
        return rows.kinds().of(new Expression.Column(column));
    }
}
