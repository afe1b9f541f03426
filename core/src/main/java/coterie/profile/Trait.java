package coterie.profile;

/// One thing that sets a segment apart.
///
/// @param segment the segment's number
/// @param column the column
/// @param level the level of a categorical column; empty for a numeric one
/// @param value mean of the segment, or its share of customers with the level
/// @param everyone the same over all kept customers
/// @param n customers of the segment with a value: the base
/// @param effect signed: (value − everyone) ÷ sd of everyone (Cohen's d against everyone); for a
///   level Cohen's h of the two shares
/// @param words the trait in plain words with its number, such as `spends 602 on wines (everyone
///   305)`
public record Trait(
        int segment,
        String column,
        String level,
        double value,
        double everyone,
        long n,
        double effect,
        String words) {
    /// Value ÷ everyone; NaN when everyone is 0.
    public double lift() {
        return everyone == 0 ? Double.NaN : value / everyone;
    }

    public boolean categorical() {
        return !level.isEmpty();
    }
}
