package coterie.profile;

import coterie.kernel.Rows;
import coterie.kernel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// Quantiles (type 7) of numeric columns, of everyone (group 0) and of each segment.
///
/// A column's values are held at once, 8 bytes each, segment behind segment. Each stretch is
/// sorted, then all of them, which merges sorted stretches. A small table is read in one scan, a
/// large one column by column into the same room.
final class Quantiles {
    /// Values held at once: 64 MB, or one column.
    private static final long VALUES = 1L << 23;

    private final Rows rows;
    private final Moments moments;
    private final List<Double> shares;
    private final int threads;

    /// @param rows the columns, last the segment's number
    /// @param moments of the same rows
    /// @param shares which quantiles, such as 0.5
    /// @param threads to sort with
    Quantiles(Rows rows, Moments moments, List<Double> shares, int threads) {
        this.rows = rows;
        this.moments = moments;
        this.shares = shares;
        this.threads = threads;
    }

    /// For each column and group one value a share; NaN where a group has none.
    ///
    /// @param done takes the share of the columns that are done
    List<List<double[]>> of(DoubleConsumer done) {
        int columns = rows.width() - 1;
        int together = Math.clamp(VALUES / Math.max(1, rows.size()), 1, Math.max(1, columns));
        double[][] room = new double[together][Math.toIntExact(rows.size())];
        List<List<double[]>> quantiles = new ArrayList<>();
        for (int from = 0; from < columns; from += together) {
            int to = Math.min(from + together, columns);
            List<Stretches> read = read(from, to, room);
            Workers.run(threads, read.size(), () -> read, (all, i) -> all.get(i).sort());
            read.forEach(column -> quantiles.add(column.quantiles()));
            done.accept((double) to / columns);
        }
        return quantiles;
    }

    private List<Stretches> read(int from, int to, double[][] room) {
        List<Stretches> read =
                IntStream.range(from, to)
                        .mapToObj(column -> new Stretches(column, room[column - from]))
                        .toList();
        int segment = rows.width() - 1;
        rows.only(IntStream.concat(IntStream.range(from, to), IntStream.of(segment)).toArray())
                .scan((first, count, batch) -> {
                    for (int column = 0; column < read.size(); column++) {
                        read.get(column).add(batch[column], batch[read.size()], count);
                    }
                });
        return read;
    }

    /// The values of one column, a stretch a segment.
    private final class Stretches {
        private final double[] values;
        private final int[] starts;
        private final int[] ends;
        private final int count;
        private final double[][] quantiles;

        /// @param values room for them, perhaps more than they need
        Stretches(int column, double[] values) {
            this.values = values;
            count = Math.toIntExact(moments.count(0, column));
            starts = new int[moments.groups()];
            for (int group = 2; group < starts.length; group++) {
                starts[group] = starts[group - 1] + (int) moments.count(group - 1, column);
            }
            ends = starts.clone();
            quantiles = new double[starts.length][];
        }

        void add(double[] column, double[] segments, int count) {
            for (int row = 0; row < count; row++) {
                if (!Double.isNaN(column[row])) {
                    // Adding 0 makes a negative zero positive, and equal values alike.
                    values[ends[(int) segments[row]]++] = column[row] + 0.0;
                }
            }
        }

        void sort() {
            for (int group = 1; group < starts.length; group++) {
                Arrays.sort(values, starts[group], ends[group]);
                quantiles[group] = of(starts[group], ends[group]);
            }
            Arrays.sort(values, 0, count);
            quantiles[0] = of(0, count);
        }

        List<double[]> quantiles() {
            return List.of(quantiles);
        }

        private double[] of(int start, int end) {
            return shares.stream().mapToDouble(share -> quantile(start, end, share)).toArray();
        }

        private double quantile(int start, int end, double share) {
            if (start == end) {
                return Double.NaN;
            }
            double place = share * (end - start - 1);
            int below = (int) place;
            double low = values[start + below];
            double high = values[Math.min(start + below + 1, end - 1)];
            return low == high ? low : low + (place - below) * (high - low);
        }
    }
}
