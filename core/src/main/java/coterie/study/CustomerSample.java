package coterie.study;

import coterie.engine.Engine;
import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.profile.Profile;
import coterie.profile.Profile.ColumnProfile;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Customers one by one, for charts that set one column against another.
///
/// @param columns the profiled numeric columns
/// @param customers at most [SegmentMap#SHOWN] of them, those of the map, in file order
/// @param total customers there are
public record CustomerSample(List<String> columns, List<Customer> customers, long total) {
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
            Segmentation segmentation,
            Points points,
            Engine engine,
            FitContext context) {
        List<String> columns =
                profile.columns().stream()
                        .filter(ColumnProfile::numeric)
                        .map(ColumnProfile::column)
                        .toList();
        int[] shown = points.keys().smallest(context.seed().split("map"), SegmentMap.SHOWN);
        Arrays.sort(shown);
        List<String> read = new ArrayList<>(columns);
        read.add(Segmentation.SEGMENT);
        Rows rows = engine.numbers(segmentation.table(), read);
        List<Customer> customers = new ArrayList<>();
        rows.scan((first, count, batch) -> {
            while (customers.size() < shown.length && shown[customers.size()] < first + count) {
                int at = (int) (shown[customers.size()] - first);
                customers.add(
                        new Customer(
                                (int) batch[columns.size()][at],
                                IntStream.range(0, columns.size())
                                        .mapToObj(column -> batch[column][at])
                                        .toList()));
            }
        });
        return new CustomerSample(columns, List.copyOf(customers), points.size());
    }
}
