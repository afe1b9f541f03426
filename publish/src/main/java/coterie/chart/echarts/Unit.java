package coterie.chart.echarts;

/// What an axis counts in, so that no label needs many digits.
///
/// @param size how much one of it is
/// @param word `millions`; empty for ones
record Unit(double size, String word) {
    /// The unit for values up to `largest`.
    static Unit of(double largest) {
        if (largest >= 1e10) {
            return new Unit(1e9, "billions");
        }
        return largest >= 1e7 ? new Unit(1e6, "millions") : new Unit(1, "");
    }

    /// A value in this unit.
    double in(double value) {
        return value / size;
    }

    /// An axis name with the unit.
    String name(String name) {
        return word.isEmpty() ? name : name.isEmpty() ? word : name + " (" + word + ")";
    }
}
