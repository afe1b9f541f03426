package coterie.explore;

import coterie.engine.Engine;
import coterie.engine.Relation;
import coterie.engine.Sql;
import coterie.intake.Column;
import coterie.intake.Reading;
import coterie.kernel.ExactSum;
import coterie.kernel.Rows;
import coterie.recipe.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
                        .filter(column -> column.type().numeric())
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
            return sorted(pairs(names, engine.numbers(table, names)));
        }
        String list = String.join(", ", names.stream().map(Sql::name).toList());
        Relation sample =
                engine.create(
                        "correlation_sample",
                        "SELECT %s FROM %s ORDER BY hash(%s), %s LIMIT %s"
                                .formatted(list, Sql.name(table.name()), list, list, MOST_ROWS));
        try {
            return sorted(pairs(names, engine.numbers(sample, names)));
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
        double[] centres = centres(rows);
        int width = names.size();
        List<Sums> all = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            for (int j = i + 1; j < width; j++) {
                all.add(new Sums(i, j, centres));
            }
        }
        rows.scan((first, count, columns) -> all.forEach(sums -> sums.add(count, columns)));
        return all.stream().filter(Sums::defined).map(sums -> sums.correlation(names)).toList();
    }

    /// A value inside each column, to keep the products small: the first one there is.
    private static double[] centres(Rows rows) {
        double[] centres = new double[rows.width()];
        boolean[] found = new boolean[rows.width()];
        rows.scan((first, count, columns) -> {
            for (int column = 0; column < centres.length; column++) {
                for (int row = 0; row < count && !found[column]; row++) {
                    found[column] = Double.isFinite(columns[column][row]);
                    centres[column] = found[column] ? columns[column][row] : 0;
                }
            }
        });
        return centres;
    }

    /// The sums one pair needs.
    private static final class Sums {
        private final int i;
        private final int j;
        private final double centreI;
        private final double centreJ;
        private final ExactSum x = new ExactSum();
        private final ExactSum y = new ExactSum();
        private final ExactSum xx = new ExactSum();
        private final ExactSum yy = new ExactSum();
        private final ExactSum xy = new ExactSum();
        private long n;

        Sums(int i, int j, double[] centres) {
            this.i = i;
            this.j = j;
            centreI = centres[i];
            centreJ = centres[j];
        }

        void add(int count, double[][] columns) {
            for (int row = 0; row < count; row++) {
                double a = columns[i][row] - centreI;
                double b = columns[j][row] - centreJ;
                if (Double.isFinite(a * a) && Double.isFinite(b * b)) {
                    n++;
                    x.add(a);
                    y.add(b);
                    xx.add(a * a);
                    yy.add(b * b);
                    xy.add(a * b);
                }
            }
        }

        private double spread() {
            double varX = xx.value() - x.value() * x.value() / n;
            double varY = yy.value() - y.value() * y.value() / n;
            return Math.sqrt(varX) * Math.sqrt(varY);
        }

        boolean defined() {
            return n > 1 && spread() > 0;
        }

        Correlation correlation(List<String> names) {
            double r = (xy.value() - x.value() * y.value() / n) / spread();
            return new Correlation(names.get(i), names.get(j), Math.clamp(r, -1, 1), n);
        }
    }
}
