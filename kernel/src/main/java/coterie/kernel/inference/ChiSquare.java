package coterie.kernel.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The χ² test of independence of a table of counts, and how strong the dependence is.
///
/// @param statistic χ²
/// @param df (rows − 1) (columns − 1), empty ones left out
/// @param p probability of a χ² at least as large if rows and columns were independent
/// @param n everything counted
/// @param smaller the smaller of rows and columns, less one
public record ChiSquare(double statistic, int df, double p, long n, int smaller) {
    /// Expected counts below this make the χ² distribution a poor approximation (Cochran).
    private static final double FEW = 5;

    /// The test of a table, one list a row; rows whose expected counts are too few are tested
    /// together. Empty where fewer than two rows or columns are left.
    public static Optional<ChiSquare> of(List<List<Long>> table) {
        return plain(joined(table));
    }

    /// The test of a table as it is.
    static Optional<ChiSquare> plain(List<List<Long>> table) {
        int columns = table.isEmpty() ? 0 : table.getFirst().size();
        long[] across = new long[columns];
        long n = 0;
        int rows = 0;
        for (List<Long> row : table) {
            rows += total(row) > 0 ? 1 : 0;
            for (int column = 0; column < columns; column++) {
                across[column] += row.get(column);
                n += row.get(column);
            }
        }
        int filled = 0;
        for (long column : across) {
            filled += column > 0 ? 1 : 0;
        }
        if (rows < 2 || filled < 2) {
            return Optional.empty();
        }
        double statistic = 0;
        for (List<Long> row : table) {
            for (int column = 0; column < columns; column++) {
                double expected = (double) total(row) * across[column] / n;
                double gap = row.get(column) - expected;
                statistic += expected == 0 ? 0 : gap * gap / expected;
            }
        }
        int df = (rows - 1) * (filled - 1);
        return Optional.of(
                new ChiSquare(
                        statistic,
                        df,
                        ChiSquaredDistribution.of(df).survivalProbability(statistic),
                        n,
                        Math.min(rows, filled) - 1));
    }

    /// Joins the smallest rows until every expected count is large enough or two rows are left.
    private static List<List<Long>> joined(List<List<Long>> table) {
        List<List<Long>> rows = new ArrayList<>(table);
        rows.removeIf(row -> total(row) == 0);
        rows.sort(Comparator.comparingLong(ChiSquare::total).reversed());
        while (rows.size() > 2 && fewest(rows) < FEW) {
            List<Long> last = rows.removeLast();
            List<Long> before = rows.removeLast();
            List<Long> sum = new ArrayList<>();
            for (int column = 0; column < last.size(); column++) {
                sum.add(last.get(column) + before.get(column));
            }
            rows.add(sum);
            rows.sort(Comparator.comparingLong(ChiSquare::total).reversed());
        }
        return rows;
    }

    private static double fewest(List<List<Long>> rows) {
        double n = rows.stream().mapToLong(ChiSquare::total).sum();
        double fewest = Double.POSITIVE_INFINITY;
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            long across = rows.stream().mapToLong(row -> row.get(at)).sum();
            if (across > 0) {
                fewest = Math.min(fewest, total(rows.getLast()) * (double) across / n);
            }
        }
        return fewest;
    }

    private static long total(List<Long> row) {
        return row.stream().mapToLong(Long::longValue).sum();
    }

    /// Cramér's V, √(χ² ÷ (n · min(r − 1, c − 1))): 0 independent, 1 one decides the other.
    public double cramersV() {
        return Math.sqrt(statistic / (n * (double) smaller));
    }
}
