package coterie.recipe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// What a published study of this data said, to be reproduced where the data is recognised.
///
/// @param k number of segments
/// @param names of the segments, in the published order; may be empty
/// @param sizes of the segments, in the published order; may be empty
/// @param inertia as published
/// @param silhouette as published
/// @param centres feature → one value a segment, in the published order; empty where none were
///   published
/// @param scaled whether the centres are in scaled units; otherwise they are means
/// @param data how the data is recognised; absent recognises none
public record Published(
        int k,
        List<String> names,
        List<Long> sizes,
        OptionalDouble inertia,
        OptionalDouble silhouette,
        SequencedMap<String, List<Double>> centres,
        boolean scaled,
        Optional<Data> data) {

    /// @param rows customers read
    /// @param fingerprint of the kept customers' ids and features, whatever their order
    public record Data(long rows, String fingerprint) {}
}
