package coterie.kernel.cluster;

/// What a clusterer found.
public sealed interface Clustering permits Partition {}
