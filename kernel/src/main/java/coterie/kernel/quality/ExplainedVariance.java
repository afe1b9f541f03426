package coterie.kernel.quality;

import java.util.List;
import java.util.OptionalDouble;

/// The share of the variance that lies between the clusters, B ÷ (B + W), 0 to 1; it rises with
/// every k, so it compares solutions of the same k only.
public final class ExplainedVariance implements Index {
    @Override
    public About about() {
        return new About(
                "explained_variance",
                "explained variance",
                "How much of the differences lies between groups",
                Direction.RISING,
                "0 to 1",
                "B ÷ (B + W)",
                "where nothing varies",
                "Fisher 1925 (η²)");
    }

    @Override
    public List<OptionalDouble> of(Labelings labelings) {
        return labelings.each(ExplainedVariance::of);
    }

    /// Absent where nothing varies.
    public static OptionalDouble of(Dispersion dispersion) {
        double total = dispersion.between() + dispersion.within();
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(dispersion.between() / total);
    }
}
