package coterie.kernel.quality;

import java.util.OptionalDouble;

/// The share of the variance that lies between the clusters, B ÷ (B + W), 0 to 1; it rises with
/// every k, so it compares solutions of the same k only.
public final class ExplainedVariance {
    private ExplainedVariance() {}

    /// Absent where nothing varies.
    public static OptionalDouble of(Dispersion dispersion) {
        double total = dispersion.between() + dispersion.within();
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(dispersion.between() / total);
    }
}
