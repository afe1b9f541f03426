package coterie.model;

import coterie.kernel.cluster.Assigner;
import coterie.prepare.FittedPreparation;
import coterie.segment.BySegment;

/// Enough to place new customers exactly as the study did.
///
/// @param preparation the fitted preparation
/// @param assigner the rule that places customers, in scaled units
/// @param names of the segments
/// @param trained what it was fitted on
public record Model(
        FittedPreparation preparation,
        Assigner assigner,
        BySegment<String> names,
        Trained trained) {

    /// @param source file name
    /// @param fingerprint SHA-256 of the file
    /// @param rows kept customers
    /// @param version of Coterie
    public record Trained(String source, String fingerprint, long rows, String version) {}
}
