package coterie.doubt;

import coterie.profile.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The short rule that reproduces labels best: one column, or one column of levels and one
/// threshold.
///
/// Segments that such a rule reproduces are that column under another name.
///
/// @param words the rule's columns: `Bothhome`, `Item Type and Units Sold at 5,000`
/// @param agreement share of the rows whose label the rule gives
record ShortRule(String words, double agreement) {
    private static final ShortRule NONE = new ShortRule("", 0);

    /// Thresholds tried for a second column: its quantiles in so many steps.
    private static final int STEPS = 20;

    /// From this agreement on, thresholds around the best one are tried one by one.
    private static final double NEAR = 0.9;

    /// A column: a number a row, or the index of a level, from 0.
    static final class Values {
        private final String name;
        private final double[] values;
        private final int levels;

        private Values(String name, double[] values, int levels) {
            this.name = name;
            this.values = values;
            this.levels = levels;
        }

        static Values numbers(String name, double[] values) {
            return new Values(name, values, 0);
        }

        static Values levels(String name, double[] indexes, int levels) {
            return new Values(name, indexes, levels);
        }

        private boolean hasLevels() {
            return levels > 0;
        }
    }

    /// The best rule for labels (from 0); `k` of them.
    static ShortRule best(List<Values> columns, int[] labels, int k) {
        ShortRule best = NONE;
        for (Values column : columns) {
            best = better(best, alone(column, labels, k));
        }
        for (Values levels : columns) {
            if (levels.hasLevels()) {
                for (Values number : columns) {
                    if (!number.hasLevels()) {
                        best = better(best, split(levels, number, labels, k));
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
    private static ShortRule alone(Values column, int[] labels, int k) {
        return new ShortRule(
                column.name,
                column.hasLevels()
                        ? agreement(column, column, Double.NEGATIVE_INFINITY, labels, k)
                        : (double) ranges(column, labels, k) / labels.length);
    }

    private static ShortRule split(Values levels, Values number, int[] labels, int k) {
        double[] sorted = number.values.clone();
        Arrays.sort(sorted);
        int step = Math.max(1, sorted.length / STEPS);
        int best = 0;
        double most = 0;
        for (int at = step; at < sorted.length; at += step) {
            double agreement = agreement(levels, number, sorted[at], labels, k);
            if (agreement > most) {
                most = agreement;
                best = at;
            }
        }
        for (int at = Math.max(0, best - step);
                at < Math.min(sorted.length, best + step) && most >= NEAR;
                at++) {
            double agreement = agreement(levels, number, sorted[at], labels, k);
            if (agreement > most) {
                most = agreement;
                best = at;
            }
        }
        return new ShortRule(
                levels.name
                        + " and whether "
                        + number.name
                        + " is below "
                        + Figures.of(sorted[best]),
                most);
    }

    /// Share of rows that have the most frequent label of their level and side of the threshold.
    private static double agreement(
            Values levels, Values number, double threshold, int[] labels, int k) {
        int[] counts = new int[2 * levels.levels * k];
        for (int row = 0; row < labels.length; row++) {
            int side = number.values[row] < threshold ? 0 : 1;
            counts[(2 * (int) levels.values[row] + side) * k + labels[row]]++;
        }
        long agreed = 0;
        for (int cell = 0; cell < counts.length; cell += k) {
            int most = 0;
            for (int label = 0; label < k; label++) {
                most = Math.max(most, counts[cell + label]);
            }
            agreed += most;
        }
        return (double) agreed / labels.length;
    }

    /// Most rows that k ranges of a sorted column can label rightly: dynamic programming over at
    /// most 200 places to cut.
    private static long ranges(Values column, int[] labels, int k) {
        Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> column.values[row]));
        List<long[]> groups = groups(column, order, labels, k);
        long[][] best = new long[k + 1][groups.size() + 1];
        for (long[] row : best) {
            Arrays.fill(row, -1);
        }
        best[0][0] = 0;
        for (int used = 1; used <= k; used++) {
            for (int end = 1; end <= groups.size(); end++) {
                long[] counts = new long[k];
                for (int start = end - 1; start >= 0; start--) {
                    for (int label = 0; label < k; label++) {
                        counts[label] += groups.get(start)[label];
                    }
                    if (best[used - 1][start] >= 0) {
                        best[used][end] =
                                Math.max(best[used][end], best[used - 1][start] + most(counts));
                    }
                }
            }
        }
        long most = 0;
        for (int used = 1; used <= k; used++) {
            most = Math.max(most, best[used][groups.size()]);
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
    private static List<long[]> groups(Values column, Integer[] order, int[] labels, int k) {
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
