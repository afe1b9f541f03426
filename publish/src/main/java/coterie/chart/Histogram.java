package coterie.chart;

import java.util.List;
import java.util.Optional;

/// How the values of a column are spread: counts in bins of equal width, a smooth curve of their
/// density over them, the quartiles above.
///
/// @param caption what is seen
/// @param axis what is measured
/// @param counted what is counted: `customers`
/// @param bins from the lowest
/// @param whole whether all values are whole numbers; bins then begin half-way between two
/// @param curve the density as expected counts a bin, from the lowest value; empty where there is
///   none
/// @param box least, quartiles and greatest value, drawn above the bins
public record Histogram(
        Caption caption,
        Axis axis,
        String counted,
        boolean whole,
        List<Bin> bins,
        List<Point> curve,
        Optional<Box> box)
        implements Chart {
    /// Values from `from` to below `to`; the last bin includes its end.
    ///
    /// @param rangeText the range as people read it
    /// @param countText the count as people read it
    public record Bin(double from, double to, long count, String rangeText, String countText) {}

    /// A point of the density.
    public record Point(double value, double count) {}

    /// Five numbers, and as people read them.
    public record Box(FiveNumbers at, String text) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("From – to", counted),
                bins.stream().map(bin -> List.of(bin.rangeText(), bin.countText())).toList());
    }
}
