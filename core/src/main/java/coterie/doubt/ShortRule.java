package coterie.doubt;

import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The short rule that reproduces labels best: one column, or one column of levels and for each
/// level a threshold on another.
///
/// Segments that such a rule reproduces are those columns under another name.
///
/// @param words the rule's columns: `Bothhome`, `Item Type and Units Sold (…)`
/// @param thresholds `level: threshold` of each level that has one, in the order of the levels
/// @param agreement share of the rows whose label the rule gives
record ShortRule(String words, List<String> thresholds, double agreement) {
    private static final ShortRule NONE = new ShortRule("", List.of(), 0);

    /// A rule with a threshold a level needs so many rows a level; with fewer, anything fits.
    private static final int LEAST_A_LEVEL = 30;

    /// A column: a number a row, or the index of a level, from 0.
    static final class Values {
        private final String name;
        private final double[] values;
        private final List<String> levels;
        private final int[] order;

        private Values(String name, double[] values, List<String> levels) {
            this.name = name;
            this.values = values;
            this.levels = levels;
            order =
                    IntStream.range(0, values.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(row -> values[row]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }

        static Values numbers(String name, double[] values) {
            return new Values(name, values, List.of());
        }

        /// @param indexes of the levels
        static Values levels(String name, double[] indexes, List<String> levels) {
            return new Values(name, indexes, levels);
        }

        private boolean hasLevels() {
            return !levels.isEmpty();
        }
    }

    /// The best rule for labels (from 0); `k` of them.
    static ShortRule best(List<Values> columns, int[] labels, int k) {
        ShortRule best = NONE;
        for (Values column : columns) {
            best = better(best, alone(column, labels, k, best.agreement));
        }
        for (Values levels : columns) {
            if (levels.hasLevels() && labels.length >= LEAST_A_LEVEL * levels.levels.size()) {
                for (Values number : columns) {
                    if (!number.hasLevels()) {
                        best = better(best, new LevelSplit(levels, number, labels, k).rule());
                    }
                }
            }
        }
        return best;
    }

    private static ShortRule better(ShortRule one, ShortRule other) {
        return other.agreement() > one.agreement() + 1e-12 ? other : one;
    }

    /// Each level, or each of at most k ranges, gets its most frequent label.
    ///
    /// @param beat a rule that agrees less is of no interest
    private static ShortRule alone(Values column, int[] labels, int k, double beat) {
        long agreed =
                column.hasLevels()
                        ? levels(column, labels, k)
                        : ranges(groups(column, labels, k), k, (long) (beat * labels.length));
        return new ShortRule(column.name, List.of(), (double) agreed / labels.length);
    }

    private static long levels(Values column, int[] labels, int k) {
        long[][] counts = new long[column.levels.size()][k];
        for (int row = 0; row < labels.length; row++) {
            counts[(int) column.values[row]][labels[row]]++;
        }
        return Arrays.stream(counts).mapToLong(ShortRule::most).sum();
    }

    /// For each level the threshold that leaves the fewest rows with another label than the most
    /// frequent one of their side; one pass over the rows in the number's order.
    private static final class LevelSplit {
        private final Values levels;
        private final Values number;
        private final int[] labels;
        private final long[][] below;
        private final long[][] above;
        private final long[] best;
        private final double[] threshold;

        LevelSplit(Values levels, Values number, int[] labels, int k) {
            this.levels = levels;
            this.number = number;
            this.labels = labels;
            below = new long[levels.levels.size()][k];
            above = new long[levels.levels.size()][k];
            best = new long[levels.levels.size()];
            threshold = new double[levels.levels.size()];
            Arrays.fill(threshold, Double.NaN);
        }

        ShortRule rule() {
            for (int row = 0; row < labels.length; row++) {
                above[level(row)][labels[row]]++;
            }
            for (int level = 0; level < best.length; level++) {
                best[level] = most(above[level]);
            }
            double[] last = new double[best.length];
            Arrays.fill(last, Double.NaN);
            for (int row : number.order) {
                int level = level(row);
                double value = number.values[row];
                if (value > last[level]) {
                    long agreed = most(below[level]) + most(above[level]);
                    if (agreed > best[level]) {
                        best[level] = agreed;
                        threshold[level] = value;
                    }
                }
                last[level] = value;
                below[level][labels[row]]++;
                above[level][labels[row]]--;
            }
            return new ShortRule(
                    levels.name
                            + " and "
                            + number.name
                            + " (one threshold for each "
                            + levels.name
                            + ")",
                    thresholds(),
                    (double) Arrays.stream(best).sum() / labels.length);
        }

        private int level(int row) {
            return (int) levels.values[row];
        }

        private List<String> thresholds() {
            return IntStream.range(0, best.length)
                    .filter(level -> !Double.isNaN(threshold[level]))
                    .mapToObj(
                            level -> levels.levels.get(level) + ": " + Figures.of(threshold[level]))
                    .toList();
        }
    }

    /// Most rows that k ranges of a sorted column can label rightly: dynamic programming over at
    /// most 200 places to cut; 0 where even ranges as fine as these do not beat so many.
    private static long ranges(List<long[]> groups, int k, long beat) {
        if (groups.stream().mapToLong(ShortRule::most).sum() <= beat) {
            return 0;
        }
        long[][] best = new long[k + 1][groups.size() + 1];
        for (int end = 1; end <= groups.size(); end++) {
            long[] counts = new long[k];
            for (int start = end - 1; start >= 0; start--) {
                long agreed = add(groups.get(start), counts);
                for (int used = 1; used <= k; used++) {
                    best[used][end] = Math.max(best[used][end], best[used - 1][start] + agreed);
                }
            }
        }
        return best[k][groups.size()];
    }

    /// Adds counts and returns the most of the sums.
    private static long add(long[] counts, long[] to) {
        long most = 0;
        for (int label = 0; label < to.length; label++) {
            to[label] += counts[label];
            most = Math.max(most, to[label]);
        }
        return most;
    }

    private static long most(long[] counts) {
        long most = 0;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /// Label counts of runs of equal values, in order; neighbours are joined above 200 runs.
    private static List<long[]> groups(Values column, int[] labels, int k) {
        int[] order = column.order;
        int least = Math.max(1, labels.length / 200);
        List<long[]> groups = new ArrayList<>();
        long[] open = new long[k];
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            open[labels[order[i]]]++;
            size++;
            boolean ends =
                    i + 1 == order.length || column.values[order[i]] != column.values[order[i + 1]];
            if (ends && (size >= least || i + 1 == order.length)) {
                groups.add(open);
                open = new long[k];
                size = 0;
            }
        }
        return groups;
    }
}
