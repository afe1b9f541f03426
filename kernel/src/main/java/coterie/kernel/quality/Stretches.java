package coterie.kernel.quality;

import coterie.kernel.Labels;
import coterie.kernel.Points;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of some points, part by part; in a part, rows that every labeling puts together lie
/// beside each other.
final class Stretches {
    /// Rows a part.
    private static final int ROWS = 1 << 15;

    private final Points points;
    private final List<Labels> labelings;
    private final float scale;
    private final float[] values;
    private final float[][] gathered;
    private int[] rows = {};
    private int[] starts = {};

    /// @param scale multiplies every value
    Stretches(Points points, List<Labels> labelings, float scale) {
        int most = (int) Math.min(ROWS, points.size());
        this.points = points;
        this.labelings = labelings;
        this.scale = scale;
        this.values = new float[most * points.width()];
        this.gathered = new float[points.width()][most];
    }

    int parts() {
        return (int) ((points.size() + ROWS - 1) / ROWS);
    }

    /// Reads a part.
    void read(int part) {
        int first = part * ROWS;
        int count = (int) Math.min(ROWS, points.size() - first);
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            // Equal labels have equal hashes; unequal ones with equal hashes only cut a stretch.
            long hash = 1;
            for (Labels labels : labelings) {
                hash = hash * 0x9e37_79b9L + labels.at(first + i);
            }
            order[i] = (hash ^ hash >>> 32) << 32 | i;
        }
        Arrays.sort(order);
        rows = Arrays.stream(order).mapToInt(ordered -> first + (int) ordered).toArray();
        starts =
                IntStream.rangeClosed(0, count)
                        .filter(i -> i == 0 || i == count || !together(rows[i - 1], rows[i]))
                        .toArray();
        points.gather(rows, 0, count, gathered);
        int width = gathered.length;
        for (int j = 0; j < width; j++) {
            for (int i = 0; i < count; i++) {
                values[i * width + j] = gathered[j][i] * scale;
            }
        }
    }

    private boolean together(int a, int b) {
        for (Labels labels : labelings) {
            if (labels.at(a) != labels.at(b)) {
                return false;
            }
        }
        return true;
    }

    /// Stretches in the part that was read.
    int count() {
        return starts.length - 1;
    }

    /// Where a stretch starts; that of stretch `count()` is the number of rows.
    int start(int stretch) {
        return starts[stretch];
    }

    /// The label of a stretch's rows in a labeling.
    int label(int stretch, int labeling) {
        return labelings.get(labeling).at(rows[starts[stretch]]);
    }

    /// The rows' coordinates, one row after the other.
    float[] values() {
        return values;
    }
}
