package coterie.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int STEPS = 40;

    /// A column of values.
    ///
    /// @param values one a row: a number, or the index of a level
    /// @param levels whether the values are levels
    record Values(String name, List<Double> values, boolean levels) {}

    /// The best rule for labels (from 0); `k` of them.
    static ShortRule best(List<Values> columns, int[] labels, int k) {
        ShortRule best = NONE;
        for (Values column : columns) {
            best = better(best, alone(column, labels, k));
        }
        for (Values levels : columns) {
            if (levels.levels()) {
                for (Values number : columns) {
                    if (!number.levels()) {
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
        if (column.levels()) {
            return new ShortRule(column.name(), agreement(i -> column.values().get(i), labels, k));
        }
        return new ShortRule(column.name(), (double) ranges(column, labels, k) / labels.length);
    }

    private static ShortRule split(Values levels, Values number, int[] labels, int k) {
        double[] sorted =
                number.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        ShortRule best = NONE;
        for (int step = 1; step < STEPS; step++) {
            double threshold = sorted[(int) ((long) step * (sorted.length - 1) / STEPS)];
            double agreement =
                    agreement(
                            i ->
                                    2 * levels.values().get(i)
                                            + (number.values().get(i) < threshold ? 0 : 1),
                            labels,
                            k);
            best =
                    better(
                            best,
                            new ShortRule(
                                    levels.name()
                                            + " and whether "
                                            + number.name()
                                            + " is below "
                                            + coterie.profile.Figures.of(threshold),
                                    agreement));
        }
        return best;
    }

    private interface Cell {
        double of(int row);
    }

    private static double agreement(Cell cell, int[] labels, int k) {
        Map<Double, long[]> counts = new LinkedHashMap<>();
        for (int row = 0; row < labels.length; row++) {
            counts.computeIfAbsent(cell.of(row), any -> new long[k])[labels[row]]++;
        }
        long agreed =
                counts.values().stream().mapToLong(c -> Arrays.stream(c).max().orElse(0)).sum();
        return (double) agreed / labels.length;
    }

    /// Most rows that k ranges of a sorted column can label rightly: dynamic programming over at
    /// most 200 places to cut.
    private static long ranges(Values column, int[] labels, int k) {
        Integer[] order = IntStream.range(0, labels.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, java.util.Comparator.comparingDouble(row -> column.values().get(row)));
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
                                Math.max(
                                        best[used][end],
                                        best[used - 1][start]
                                                + Arrays.stream(counts).max().orElse(0));
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
                    i + 1 == order.length
                            || !column.values()
                                    .get(order[i])
                                    .equals(column.values().get(order[i + 1]));
            if (ends && (size >= least || i + 1 == order.length)) {
                groups.add(open);
                open = new long[k];
                size = 0;
            }
        }
        return groups;
    }
}
