package coterie.segment;

import coterie.kernel.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How two ways of grouping the same customers meet.
///
/// @param rows names of the groups of the one
/// @param columns names of the groups of the other
/// @param counts customers, one list a row
public record CrossTable(List<String> rows, List<String> columns, List<List<Long>> counts) {

    /// Two labellings of the same rows, groups named by their numbers from 1.
    public static CrossTable of(Labels one, Labels other) {
        long[][] counts = new long[one.clusters()][other.clusters()];
        for (int row = 0; row < one.size(); row++) {
            counts[one.at(row)][other.at(row)]++;
        }
        return new CrossTable(numbers(one.clusters()), numbers(other.clusters()), lists(counts));
    }

    private static List<List<Long>> lists(long[][] counts) {
        return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
    }

    private static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            numbers.add(Integer.toString(number));
        }
        return List.copyOf(numbers);
    }
}
