package coterie.campaign;

/// A share with its base and its 95 % Wilson interval.
///
/// Wilson's interval stays inside 0..1 and is right for small bases, where the usual one is not
/// (Newcombe, "Two-sided confidence intervals for the single proportion", 1998).
///
/// @param count how many of them did
/// @param of how many there are, at least 1
/// @param low lower end, 0 to 1
/// @param high upper end, 0 to 1
public record Rate(long count, long of, double low, double high) {
    private static final double Z = 1.959963984540054;

    /// The rate of `count` in `of`.
    public static Rate of(long count, long of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
        double share = (double) count / of;
        double middle = share + Z * Z / (2.0 * of);
        double reach = Z * Math.sqrt((share * (1 - share) + Z * Z / (4.0 * of)) / of);
        double scale = 1 + Z * Z / of;
        return new Rate(
                count,
                of,
                count == 0 ? 0 : (middle - reach) / scale,
                count == of ? 1 : (middle + reach) / scale);
    }

    /// The share itself, 0 to 1.
    public double share() {
        return (double) count / of;
    }

    /// The 95 % interval of this rate minus another (Newcombe's hybrid score interval), −1 to 1.
    public Difference minus(Rate other) {
        double gap = share() - other.share();
        return new Difference(
                gap,
                gap - Math.hypot(share() - low, other.high - other.share()),
                gap + Math.hypot(high - share(), other.share() - other.low));
    }

    /// A difference of two rates with its interval.
    public record Difference(double gap, double low, double high) {}
}
