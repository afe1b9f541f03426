package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.FixedPoint;
import java.util.Arrays;

/// The rows a k-means fit runs on, chunk by chunk.
///
/// Every row has a weight: how many customers, equal in every feature, it stands for. It counts
/// like that many copies of the row; only an empty cluster is given all of them at once.
sealed interface FitRows permits SampledRows, AllRows {
    /// The weights of a chunk in which every row is one customer.
    int[] ONES = ones();

    int size();

    int width();

    FixedPoint fixed();

    Chunk chunk(int index);

    /// The weights of a chunk's rows, valid up to its number of rows.
    default int[] weights(int index) {
        return ONES;
    }

    /// Customers the rows stand for.
    default long customers() {
        return size();
    }

    /// Whether a row stands for more than one.
    default boolean weighted() {
        return customers() > size();
    }

    /// How the values spread.
    RowSpread spread();

    default int count() {
        return Chunk.count(size());
    }

    private static int[] ones() {
        int[] ones = new int[Chunk.ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }
}
