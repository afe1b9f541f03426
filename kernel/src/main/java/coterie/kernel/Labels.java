package coterie.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which cluster each row belongs to, from 0; two bytes a row.
public final class Labels {
    /// No more clusters than this.
    public static final int MAX_CLUSTERS = Short.MAX_VALUE;

    private final int clusters;
    private final short[] labels;

    private Labels(int clusters, short[] labels) {
        this.clusters = clusters;
        this.labels = labels;
    }

    /// @param clusters number of clusters; every label is below it
    public static Labels of(int clusters, int... labels) {
        short[] copy = new short[labels.length];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= clusters || clusters > MAX_CLUSTERS) {
                throw new IllegalArgumentException(
                        "label " + labels[row] + " of " + clusters + " clusters");
            }
            copy[row] = (short) labels[row];
        }
        return new Labels(clusters, copy);
    }

    public int clusters() {
        return clusters;
    }

    public int size() {
        return labels.length;
    }

    public int at(int row) {
        return labels[row];
    }

    /// Rows in each cluster.
    public List<Long> sizes() {
        long[] counts = new long[clusters];
        for (short label : labels) {
            counts[label]++;
        }
        List<Long> sizes = new ArrayList<>();
        for (long count : counts) {
            sizes.add(count);
        }
        return List.copyOf(sizes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels that
                && clusters == that.clusters
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * clusters + Arrays.hashCode(labels);
    }
}
