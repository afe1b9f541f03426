package coterie.kernel.cluster;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;

/// The rows a k-means fit runs on, chunk by chunk.
sealed interface Chunks permits Sample, Everyone {
    int size();

    int width();

    FixedPoint fixed();

    Chunk chunk(int index);

    /// How the values spread.
    Spread spread();

    default int count() {
        return Chunk.count(size());
    }
}
