package coterie.explore;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.ExactSum;
import coterie.kernel.Rows;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Pearson's correlation of two columns over the rows that have both.
///
/// @param first the column that comes first in the file
/// @param r from −1 to 1
/// @param rows rows it rests on
public record Correlation(String first, String second, double r, long rows) {
    /// Columns that correlate more strongly than this say the same.
    public static final double REDUNDANT = 0.95;

    /// In larger tables, so many rows with the smallest hashes are looked at.
    private static final long MOST_ROWS = 100_000;

    private static final int MOST_COLUMNS = 60;

    /// All pairs of numeric columns that vary, strongest first; ids stay out.
    static List<Correlation> among(Reading reading, Engine engine) {
        List<String> names =
                reading.columns().stream()
                        .filter(column -> column.type().number())
                        .filter(column -> column.role() != Role.ID)
                        .filter(column -> column.distinct() > 1)
                        .map(Column::name)
                        .limit(MOST_COLUMNS)
                        .toList();
        return among(reading.table(), names, engine);
    }

    /// The same for given numeric columns of a table.
    public static List<Correlation> among(Relation table, List<String> names, Engine engine) {
        if (names.size() < 2) {
            return List.of();
        }
        if (table.rows() <= MOST_ROWS) {
            return sorted(pairs(names, engine.table(table).numbers(names)));
        }
        Relation sample = engine.table(table).sample("correlation_sample", names, MOST_ROWS);
        try {
            return sorted(pairs(names, engine.table(sample).numbers(names)));
        } finally {
            engine.drop(sample);
        }
    }

    /// Groups of columns joined by correlations above [#REDUNDANT], in order of appearance.
    static List<List<String>> redundant(List<Correlation> correlations) {
        Map<String, String> leaders = new LinkedHashMap<>();
        correlations.stream()
                .filter(pair -> Math.abs(pair.r) > REDUNDANT)
                .forEach(pair -> {
                    String one = leaders.computeIfAbsent(pair.first, name -> name);
                    String other = leaders.computeIfAbsent(pair.second, name -> name);
                    leaders.replaceAll((name, leader) -> leader.equals(other) ? one : leader);
                });
        Map<String, List<String>> groups = new LinkedHashMap<>();
        leaders.forEach((name, leader) ->
                groups.computeIfAbsent(leader, key -> new ArrayList<>()).add(name));
        return groups.values().stream().map(List::copyOf).toList();
    }

    private static List<Correlation> sorted(List<Correlation> pairs) {
        return pairs.stream()
                .sorted(
                        Comparator.comparingDouble((Correlation pair) -> -Math.abs(pair.r))
                                .thenComparing(Correlation::first)
                                .thenComparing(Correlation::second))
                .toList();
    }

    private static List<Correlation> pairs(List<String> names, Rows rows) {
        List<Single> singles = singles(rows);
        List<Sums> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                all.add(new Sums(singles.get(i), singles.get(j)));
            }
        }
        rows.scan((first, count, columns) -> {
            singles.forEach(single -> single.add(count, columns));
            all.forEach(sums -> sums.add(count, columns));
        });
        return all.stream().filter(Sums::defined).map(sums -> sums.correlation(names)).toList();
    }

    /// Each column with a value inside it, to keep the products small: the first one there is.
    private static List<Single> singles(Rows rows) {
        double[] centres = new double[rows.width()];
        boolean[] found = new boolean[rows.width()];
        boolean[] complete = new boolean[rows.width()];
        Arrays.fill(complete, true);
        rows.scan((first, count, columns) -> {
            for (int column = 0; column < centres.length; column++) {
                for (int row = 0; row < count; row++) {
                    double value = columns[column][row];
                    if (!found[column] && Double.isFinite(value)) {
                        centres[column] = value;
                        found[column] = true;
                    }
                    complete[column] &= squarable(value - centres[column]);
                }
            }
        });
        return IntStream.range(0, centres.length)
                .mapToObj(column -> new Single(column, centres[column], complete[column]))
                .toList();
    }

    private static boolean squarable(double value) {
        return Double.isFinite(value * value);
    }

    /// A column, and the sums it brings to a pair in which no value is missing.
    private static final class Single {
        private final int column;
        private final double centre;
        private final boolean complete;
        private final ExactSum values = new ExactSum();
        private final ExactSum squares = new ExactSum();

        Single(int column, double centre, boolean complete) {
            this.column = column;
            this.centre = centre;
            this.complete = complete;
        }

        void add(int count, double[][] columns) {
            for (int row = 0; row < count && complete; row++) {
                add(columns[column][row] - centre);
            }
        }

        void add(double value) {
            values.add(value);
            squares.add(value * value);
        }

        private double mean(long n) {
            return values.value() / n;
        }

        private double spread(long n) {
            return Math.sqrt(squares.value() - values.value() * values.value() / n);
        }
    }

    /// The sums one pair needs: its products, and where values are missing its own sums of both
    /// columns over the rows that have both.
    private static final class Sums {
        private final Single x;
        private final Single y;
        private final boolean complete;
        private final ExactSum products = new ExactSum();
        private long n;

        Sums(Single i, Single j) {
            complete = i.complete && j.complete;
            x = complete ? i : new Single(i.column, i.centre, false);
            y = complete ? j : new Single(j.column, j.centre, false);
        }

        void add(int count, double[][] columns) {
            for (int row = 0; row < count; row++) {
                double a = columns[x.column][row] - x.centre;
                double b = columns[y.column][row] - y.centre;
                if (complete || (squarable(a) && squarable(b))) {
                    n++;
                    products.add(a * b);
                    if (!complete) {
                        x.add(a);
                        y.add(b);
                    }
                }
            }
        }

        private double spread() {
            return x.spread(n) * y.spread(n);
        }

        boolean defined() {
            return n > 1 && spread() > 0;
        }

        Correlation correlation(List<String> names) {
            double r = (products.value() - x.values.value() * y.mean(n)) / spread();
            return new Correlation(
                    names.get(x.column), names.get(y.column), Math.clamp(r, -1, 1), n);
        }
    }
}
