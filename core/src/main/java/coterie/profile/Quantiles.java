package coterie.profile;

import coterie.engine.Answer;
import coterie.engine.Engine;
import coterie.engine.Sql;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Quantiles (type 7) of numeric columns, of everyone (group 0) and of each segment.
///
/// The engine holds all values of the columns it is asked about at once, so a large table is asked
/// about one column at a time, and a small one about all of them, which saves most of the time.
final class Quantiles {
    /// Values one query may hold: 64 MB.
    private static final long VALUES = 1L << 23;

    private final Engine engine;
    private final Segmentation segmentation;
    private final List<Double> shares;

    /// @param shares which quantiles, such as 0.5
    Quantiles(Engine engine, Segmentation segmentation, List<Double> shares) {
        this.engine = engine;
        this.segmentation = segmentation;
        this.shares = shares;
    }

    /// For each column and group one value a share; NaN where a group has none.
    ///
    /// @param done takes the share of the columns that are done
    List<List<double[]>> of(List<String> columns, DoubleConsumer done) {
        int together = (int) Math.max(1, VALUES / Math.max(1, segmentation.table().rows()));
        List<List<double[]>> quantiles = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += together) {
            int to = Math.min(from + together, columns.size());
            quantiles.addAll(asked(columns.subList(from, to)));
            done.accept((double) to / columns.size());
        }
        return quantiles;
    }

    private List<List<double[]>> asked(List<String> columns) {
        List<List<double[]>> quantiles = columns.stream().map(column -> unknown()).toList();
        String segment = Sql.name(Segmentation.SEGMENT);
        String picked =
                IntStream.range(0, columns.size())
                        .boxed()
                        .flatMap(column ->
                                IntStream.rangeClosed(1, shares.size())
                                        .mapToObj(place -> "q" + column + "[" + place + "]"))
                        .collect(Collectors.joining(", "));
        String taken =
                IntStream.range(0, columns.size())
                        .mapToObj(column ->
                                "quantile_cont(v" + column + ", " + shares + ") AS q" + column)
                        .collect(Collectors.joining(", "));
        String values =
                IntStream.range(0, columns.size())
                        .mapToObj(column ->
                                "CAST("
                                        + Sql.name(columns.get(column))
                                        + " AS DOUBLE) AS v"
                                        + column)
                        .collect(Collectors.joining(", "));
        engine.query(
                        "SELECT s, %s FROM (SELECT coalesce(%s, 0) AS s, %s FROM (SELECT %s, %s FROM %s) GROUP BY GROUPING SETS ((%s), ()))"
                                .formatted(
                                        picked,
                                        segment,
                                        taken,
                                        segment,
                                        values,
                                        Sql.name(segmentation.table().name()),
                                        segment))
                .rows()
                .forEach(row -> fill(quantiles, row));
        return quantiles;
    }

    private void fill(List<List<double[]>> quantiles, Answer.Row row) {
        int group = (int) row.count(0);
        for (int column = 0; column < quantiles.size(); column++) {
            int first = 1 + column * shares.size();
            Arrays.setAll(quantiles.get(column).get(group), i -> row.number(first + i));
        }
    }

    private List<double[]> unknown() {
        List<double[]> groups = new ArrayList<>();
        for (int group = 0; group <= segmentation.k(); group++) {
            double[] unknown = new double[shares.size()];
            Arrays.fill(unknown, Double.NaN);
            groups.add(unknown);
        }
        return groups;
    }
}
