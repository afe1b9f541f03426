package coterie.profile.test;

import coterie.engine.Engine;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Some rows of the segmented table in memory.
public final class CustomerValues {
    private final double[][] values;
    private final int[] segments;

    private CustomerValues(double[][] values, int[] segments) {
        this.values = values;
        this.segments = segments;
    }

    /// Reads rows in one scan.
    ///
    /// @param names numeric columns
    /// @param rows positions in the table; the sample has their order
    public static CustomerValues read(
            Engine engine, Segmentation segmentation, List<String> names, int[] rows) {
        CustomerValues sample =
                new CustomerValues(new double[names.size()][rows.length], new int[rows.length]);
        Integer[] byRow = IntStream.range(0, rows.length).boxed().toArray(Integer[]::new);
        Arrays.sort(byRow, Comparator.comparingInt(place -> rows[place]));
        List<String> columns = new ArrayList<>(names);
        columns.add(Segmentation.SEGMENT);
        int[] next = {0};
        engine.table(segmentation.table())
                .numbers(columns)
                .scan((first, count, batch) -> {
                    while (next[0] < byRow.length && rows[byRow[next[0]]] < first + count) {
                        int place = byRow[next[0]++];
                        int row = (int) (rows[place] - first);
                        for (int column = 0; column < names.size(); column++) {
                            sample.values[column][place] = batch[column][row];
                        }
                        sample.segments[place] = (int) batch[names.size()][row] - 1;
                    }
                });
        return sample;
    }

    int size() {
        return segments.length;
    }

    /// Values of a column, missing is NaN.
    double[] column(int column) {
        return values[column];
    }

    public double[][] columns() {
        return values;
    }

    /// The segment of each row, from 0.
    public int[] segments() {
        return segments;
    }
}
