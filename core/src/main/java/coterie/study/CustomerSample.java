package coterie.study;

import coterie.engine.Engine;
import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.prepare.Prepared;
import coterie.profile.Profile;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Customers one by one, for charts that set one column against another.
///
/// @param columns the profiled numeric columns, and [#REVENUE] where the recipe says what a
///   customer is worth
/// @param customers at most [SegmentMap#SHOWN] of them, those of the map, in hash order: the first
///   few are a sample too
/// @param total customers there are
public record CustomerSample(List<String> columns, List<Customer> customers, long total) {
    /// What a customer is worth.
    public static final String REVENUE = Prepared.REVENUE;

    /// One customer.
    ///
    /// @param segment its segment's number
    /// @param values one a column, in original units; NaN is missing
    public record Customer(int segment, List<Double> values) {}

    /// No single customer, where none may be shown.
    static CustomerSample none(Points points) {
        return new CustomerSample(List.of(), List.of(), points.size());
    }

    static CustomerSample of(
            Profile profile,
            boolean revenue,
            Segmentation segmentation,
            Points points,
            Engine engine,
            FitContext context) {
        List<String> columns = new ArrayList<>();
        profile.numbers().forEach(column -> columns.add(column.column()));
        if (revenue) {
            columns.add(REVENUE);
        }
        int[] drawn = points.keys().smallest(context.seed().split("map"), SegmentMap.SHOWN);
        int[] shown = drawn.clone();
        Arrays.sort(shown);
        List<String> read = new ArrayList<>(columns);
        read.add(Segmentation.SEGMENT);
        Rows rows = engine.table(segmentation.table()).numbers(read);
        List<Customer> found = new ArrayList<>();
        rows.scan((first, count, batch) -> {
            while (found.size() < shown.length && shown[found.size()] < first + count) {
                int at = (int) (shown[found.size()] - first);
                found.add(
                        new Customer(
                                (int) batch[columns.size()][at],
                                IntStream.range(0, columns.size())
                                        .mapToObj(column -> batch[column][at])
                                        .toList()));
            }
        });
        List<Customer> customers =
                Arrays.stream(drawn)
                        .mapToObj(row -> found.get(Arrays.binarySearch(shown, row)))
                        .toList();
        return new CustomerSample(List.copyOf(columns), customers, points.size());
    }
}
