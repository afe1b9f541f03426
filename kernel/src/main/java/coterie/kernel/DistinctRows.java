package coterie.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// How many different rows there are: no more clusters than that can be made.
public final class DistinctRows {
    private DistinctRows() {}

    /// The number of different rows, counted no further than `atMost`. One scan; holds at most
    /// `atMost` rows.
    public static long count(Rows rows, int atMost) {
        Set<List<Double>> seen = new HashSet<>();
        rows.scan((first, count, columns) -> {
            for (int i = 0; i < count && seen.size() < atMost; i++) {
                int row = i;
                seen.add(
                        IntStream.range(0, columns.length)
                                // + 0.0 makes one zero of −0.0 and 0.0.
                                .mapToObj(column -> columns[column][row] + 0.0)
                                .toList());
            }
        });
        return seen.size();
    }
}
