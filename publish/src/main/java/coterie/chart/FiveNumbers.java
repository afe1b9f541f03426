package coterie.chart;

/// Five numbers that say how values are spread, from the lowest.
///
/// @param low the least, or a low percentile
/// @param lowerQuartile a quarter lies below it
/// @param median half lies below it
/// @param upperQuartile three quarters lie below it
/// @param high the greatest, or a high percentile
public record FiveNumbers(
        double low, double lowerQuartile, double median, double upperQuartile, double high) {}
