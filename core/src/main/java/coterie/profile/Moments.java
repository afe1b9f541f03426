package coterie.profile;

import coterie.kernel.ExactSum;
import coterie.kernel.ParallelScan;
import coterie.kernel.Rows;
import java.util.Arrays;
import java.util.List;

/// Counts, means, sums of squares and ranges of numeric columns, per segment and over everyone.
///
/// Two scans of the rows; sums are exact, so the order of rows and threads cannot show. Group 0 is
/// everyone, group s is segment s.
final class Moments {
    private final int columns;
    private final int groups;
    private final long[] sizes;
    private final long[] counts;
    private final double[] means;
    private final double[] squares;
    private final double[] minima;
    private final double[] maxima;
    private final boolean[] whole;

    private Moments(int columns, int groups) {
        this.columns = columns;
        this.groups = groups;
        sizes = new long[groups];
        counts = new long[groups * columns];
        means = new double[groups * columns];
        squares = new double[groups * columns];
        minima = new double[columns];
        maxima = new double[columns];
        whole = new boolean[columns];
        Arrays.fill(whole, true);
        Arrays.fill(minima, Double.POSITIVE_INFINITY);
        Arrays.fill(maxima, Double.NEGATIVE_INFINITY);
    }

    /// Moments of all columns but the last, which holds the segment's number.
    static Moments of(Rows rows, int segments, int threads) {
        Moments moments = new Moments(rows.width() - 1, segments + 1);
        moments.meet(rows, threads);
        moments.spread(rows, threads);
        return moments;
    }

    private void meet(Rows rows, int threads) {
        List<Met> all = ParallelScan.run(threads, rows, Met::new, Met::add);
        ExactSum[] sums = sums();
        for (Met met : all) {
            join(sums, met.sums);
            for (int group = 0; group < groups; group++) {
                sizes[group] += met.sizes[group];
            }
            for (int slot = 0; slot < counts.length; slot++) {
                counts[slot] += met.counts[slot];
            }
            for (int column = 0; column < columns; column++) {
                minima[column] = Math.min(minima[column], met.minima[column]);
                maxima[column] = Math.max(maxima[column], met.maxima[column]);
                whole[column] &= met.whole[column];
            }
        }
        total(sums);
        for (int group = 1; group < groups; group++) {
            for (int column = 0; column < columns; column++) {
                counts[column] += counts[slot(group, column)];
            }
        }
        for (int slot = 0; slot < means.length; slot++) {
            means[slot] = sums[slot].value() / counts[slot];
        }
    }

    private void spread(Rows rows, int threads) {
        ExactSum[] own = sums();
        ExactSum[] everyone = sums();
        for (Squares part : ParallelScan.run(threads, rows, Squares::new, Squares::add)) {
            join(own, part.own);
            join(everyone, part.everyone);
        }
        total(everyone);
        for (int slot = 0; slot < squares.length; slot++) {
            squares[slot] = (slot < columns ? everyone : own)[slot].value();
        }
    }

    private ExactSum[] sums() {
        ExactSum[] sums = new ExactSum[groups * columns];
        Arrays.setAll(sums, slot -> new ExactSum());
        return sums;
    }

    private static void join(ExactSum[] into, ExactSum[] sums) {
        for (int slot = 0; slot < into.length; slot++) {
            into[slot].add(sums[slot]);
        }
    }

    /// Adds every segment's sums into everyone's.
    private void total(ExactSum[] sums) {
        for (int group = 1; group < groups; group++) {
            for (int column = 0; column < columns; column++) {
                sums[column].add(sums[slot(group, column)]);
            }
        }
    }

    /// What one thread meets in a first scan.
    private final class Met {
        private final long[] sizes = new long[groups];
        private final long[] counts = new long[groups * columns];
        private final ExactSum[] sums = sums();
        private final double[] minima = Moments.this.minima.clone();
        private final double[] maxima = Moments.this.maxima.clone();
        private final boolean[] whole = Moments.this.whole.clone();

        void add(long first, int count, double[][] batch) {
            double[] segments = batch[columns];
            for (int row = 0; row < count; row++) {
                sizes[0]++;
                sizes[(int) segments[row]]++;
            }
            for (int column = 0; column < columns; column++) {
                double[] values = batch[column];
                for (int row = 0; row < count; row++) {
                    double value = values[row];
                    if (!Double.isNaN(value)) {
                        int group = slot((int) segments[row], column);
                        counts[group]++;
                        sums[group].add(value);
                        minima[column] = Math.min(minima[column], value);
                        maxima[column] = Math.max(maxima[column], value);
                        whole[column] &= value == Math.rint(value);
                    }
                }
            }
        }
    }

    /// Squared distances from the means that one thread adds up in a second scan.
    private final class Squares {
        private final ExactSum[] own = sums();
        private final ExactSum[] everyone = sums();

        void add(long first, int count, double[][] batch) {
            double[] segments = batch[columns];
            for (int column = 0; column < columns; column++) {
                double[] values = batch[column];
                double mean = means[column];
                for (int row = 0; row < count; row++) {
                    double value = values[row];
                    if (!Double.isNaN(value)) {
                        int group = slot((int) segments[row], column);
                        double fromOwn = value - means[group];
                        double fromAll = value - mean;
                        own[group].add(fromOwn * fromOwn);
                        everyone[group].add(fromAll * fromAll);
                    }
                }
            }
        }
    }

    private int slot(int group, int column) {
        return group * columns + column;
    }

    /// Segments and everyone.
    int groups() {
        return groups;
    }

    long size(int group) {
        return sizes[group];
    }

    long count(int group, int column) {
        return counts[slot(group, column)];
    }

    /// NaN where there is no value.
    double mean(int group, int column) {
        return means[slot(group, column)];
    }

    /// Standard deviation with n − 1; NaN for fewer than two values.
    double sd(int group, int column) {
        long n = count(group, column);
        return n < 2 ? Double.NaN : Math.sqrt(squares[slot(group, column)] / (n - 1));
    }

    double minimum(int column) {
        return minima[column];
    }

    double maximum(int column) {
        return maxima[column];
    }

    /// Whether all values of a column are whole numbers.
    boolean whole(int column) {
        return whole[column];
    }

    /// Share of a column's variance that the segments explain (eta squared); 0 for a constant
    /// column.
    double explained(int column) {
        double total = squares[column];
        double within = 0;
        for (int group = 1; group < groups; group++) {
            within += squares[slot(group, column)];
        }
        return total == 0 ? 0 : Math.clamp(1 - within / total, 0, 1);
    }
}
