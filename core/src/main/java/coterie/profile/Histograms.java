package coterie.profile;

import coterie.explore.Beyond;
import coterie.explore.Bins;
import coterie.explore.Window;
import coterie.kernel.Rows;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Summary;
import coterie.segment.BySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The shapes of numeric columns, everyone and each segment; one scan of the rows.
final class Histograms {
    private final List<Bins> bins = new ArrayList<>();
    private final List<Window> windows;
    private final long[][][] counts;
    private final long[][] cells;
    private final long[] below;
    private final long[] above;

    private Histograms(Moments moments, List<Window> windows, int groups) {
        int columns = windows.size();
        this.windows = windows;
        below = new long[columns];
        above = new long[columns];
        counts = new long[columns][groups][];
        cells = new long[columns][Density.CELLS];
        for (int column = 0; column < columns; column++) {
            Bins own = Bins.of(windows.get(column), moments.whole(column));
            bins.add(own);
            Arrays.setAll(counts[column], group -> new long[own.count()]);
        }
    }

    /// Of all columns but the last, which holds the segment's number.
    ///
    /// @param windows what is drawn of each column
    static Histograms of(Rows rows, Moments moments, List<Window> windows, int segments) {
        Histograms histograms = new Histograms(moments, windows, segments + 1);
        rows.scan(histograms::add);
        return histograms;
    }

    private void add(long first, int count, double[][] batch) {
        double[] segments = batch[counts.length];
        for (int column = 0; column < counts.length; column++) {
            Bins own = bins.get(column);
            double low = from(column);
            double width = (to(column) - low) / Density.CELLS;
            for (int row = 0; row < count && own.count() > 0; row++) {
                double value = batch[column][row];
                if (own.below(value)) {
                    below[column]++;
                } else if (own.above(value)) {
                    above[column]++;
                } else if (!Double.isNaN(value)) {
                    int bin = own.of(value);
                    counts[column][0][bin]++;
                    counts[column][(int) segments[row]][bin]++;
                    cells[column][cell(value - low, width)]++;
                }
            }
        }
    }

    /// Where the curve begins: at the least value, or at the first edge where smaller ones are left
    /// out.
    private double from(int column) {
        Window window = windows.get(column);
        return window.below() ? bins.get(column).edges().getFirst() : window.from();
    }

    private double to(int column) {
        Window window = windows.get(column);
        return window.above() ? bins.get(column).edges().getLast() : window.to();
    }

    private static int cell(double above, double width) {
        return width > 0 ? Math.min(Density.CELLS - 1, (int) (above / width)) : 0;
    }

    Histogram of(int column, Summary everyone) {
        Bins own = bins.get(column);
        List<List<Long>> groups =
                Arrays.stream(counts[column])
                        .map(group -> Arrays.stream(group).boxed().toList())
                        .toList();
        return new Histogram(
                own.edges(),
                groups.getFirst(),
                new BySegment<>(groups.subList(1, groups.size())),
                own.whole(),
                new Beyond(below[column], above[column]),
                own.count() < Density.FEWEST
                        ? Optional.empty()
                        : Density.of(cells[column], from(column), to(column), everyone));
    }
}
