package coterie.chart;

import java.util.List;

/// Rates with their intervals as thin lines, a segment beside the whole.
///
/// @param segment the segment's number
/// @param caption what is seen
/// @param all what the whole is called: `everyone`, `all orders`
/// @param rates in the order they are shown
public record RateDots(int segment, Caption caption, String all, List<Rate> rates)
        implements Chart {
    /// @param label what was answered
    /// @param share the segment's rate, 0 to 1
    /// @param low lower end of its interval
    /// @param high upper end of its interval
    /// @param everyone everyone's rate
    /// @param text the segment's rate as people read it: `8.5 % (57 of 670)`
    /// @param interval the interval as people read it
    /// @param everyoneText everyone's rate as people read it
    public record Rate(
            String label,
            double share,
            double low,
            double high,
            double everyone,
            String text,
            String interval,
            String everyoneText) {}

    @Override
    public DataTable table() {
        return new DataTable(
                List.of("", "This segment", "95 % interval", DataTable.heading(all)),
                rates.stream()
                        .map(rate ->
                                List.of(
                                        rate.label(),
                                        rate.text(),
                                        rate.interval(),
                                        rate.everyoneText()))
                        .toList());
    }
}
