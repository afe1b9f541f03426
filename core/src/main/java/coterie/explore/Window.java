package coterie.explore;

/// The part of a column's values that a histogram draws: all of them, unless a few far ones would
/// squeeze the others into a corner.
///
/// An end is cut at the 0.5th or the 99.5th percentile where the values beyond it reach further
/// than the whole distance between the two. Whole numbers with a bin each are never cut.
///
/// @param below whether smaller values are left out
/// @param above whether greater values are left out
public record Window(double from, double to, boolean below, boolean above) {
    /// Where an end may be cut, as shares of the values.
    public static final double LOW = 0.005;

    public static final double HIGH = 0.995;

    /// @param low the percentile at [#LOW]
    /// @param high the percentile at [#HIGH]
    /// @param whole whether all values are whole numbers
    public static Window of(double least, double greatest, double low, double high, boolean whole) {
        double middle = high - low;
        boolean crowded = middle > 0 && !(whole && greatest - least < Bins.MOST);
        boolean below = crowded && low - least > middle;
        boolean above = crowded && greatest - high > middle;
        return new Window(below ? low : least, above ? high : greatest, below, above);
    }
}
