package coterie.profile;

import coterie.explore.Bins;
import coterie.kernel.Rows;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The shapes of numeric columns, everyone and each segment; one scan of the rows.
final class Histograms {
    private final List<Bins> bins = new ArrayList<>();
    private final Moments moments;
    private final long[][][] counts;
    private final long[][] cells;

    private Histograms(Moments moments, int columns, int groups) {
        this.moments = moments;
        counts = new long[columns][groups][];
        cells = new long[columns][Density.CELLS];
        for (int column = 0; column < columns; column++) {
            Bins own =
                    Bins.of(
                            moments.minimum(column),
                            moments.maximum(column),
                            moments.whole(column));
            bins.add(own);
            Arrays.setAll(counts[column], group -> new long[own.count()]);
        }
    }

    /// Of all columns but the last, which holds the segment's number.
    static Histograms of(Rows rows, Moments moments, int segments) {
        Histograms histograms = new Histograms(moments, rows.width() - 1, segments + 1);
        rows.scan(histograms::add);
        return histograms;
    }

    private void add(long first, int count, double[][] batch) {
        double[] segments = batch[counts.length];
        for (int column = 0; column < counts.length; column++) {
            double low = moments.minimum(column);
            double width = (moments.maximum(column) - low) / Density.CELLS;
            if (bins.get(column).count() == 0) {
                continue;
            }
            for (int row = 0; row < count; row++) {
                double value = batch[column][row];
                if (!Double.isNaN(value)) {
                    int bin = bins.get(column).of(value);
                    counts[column][0][bin]++;
                    counts[column][(int) segments[row]][bin]++;
                    cells[column][cell(value - low, width)]++;
                }
            }
        }
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
                groups.subList(1, groups.size()),
                own.whole(),
                own.count() < Density.FEWEST
                        ? Optional.empty()
                        : Density.of(
                                cells[column],
                                moments.minimum(column),
                                moments.maximum(column),
                                everyone));
    }
}
