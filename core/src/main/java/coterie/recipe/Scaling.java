package coterie.recipe;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How features become comparable. Tables and profiles show the columns as they are; only the
/// segmentation sees the result.
///
/// @param method how features are scaled
/// @param transforms features that are transformed before scaling
/// @param unscaled features that stay as they are
/// @param weights how often a feature counts; 1 where nothing is said
public record Scaling(
        Method method,
        SequencedMap<String, Transform> transforms,
        List<String> unscaled,
        SequencedMap<String, Double> weights) {

    /// Every feature standard-scaled, as it is, with weight 1.
    public static Scaling standard() {
        return new Scaling(Method.STANDARD, new TreeMap<>(), List.of(), new TreeMap<>());
    }

    /// How a feature is scaled.
    public enum Method {
        /// (x − mean) ÷ population standard deviation.
        STANDARD,
        /// (x − minimum) ÷ (maximum − minimum).
        RANGE,
        /// As it is.
        NONE
    }

    /// What makes a skewed feature even.
    public enum Transform {
        /// ln(1 + x).
        LOG,
        /// Yeo and Johnson (2000), with the λ of greatest likelihood.
        YEO_JOHNSON
    }
}
