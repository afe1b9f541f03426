package coterie.kernel.simd;

import coterie.kernel.Chunk;

/// The few loops worth vectorising, with their scratch space; one thread owns an object.
///
/// Every operation on a lane is the same in all tiers and comes in the same order, and no lanes are
/// ever added up, so that tiers and vector widths give the same bits.
public sealed interface Kernels permits PlainKernels, VectorKernels {
    /// The nearest centre of each row, for several fits at once: the lowest index on a tie.
    ///
    /// Scores are half squared distances but for the row's own term: |c|² / 2 − x · c, one fused
    /// multiply-add a feature, features in order.
    ///
    /// @param into the index of row i's centre in fit f at f · 512 + i
    void nearest(Chunk chunk, CentreTable centres, short[] into);

    /// Sums of the distances from query rows to other rows, in fixed point.
    ///
    /// A distance is summed as an integer: truncated, after its square root was taken in float32.
    /// Integers need no order.
    ///
    /// @param queries one array a feature, [#QUERIES] long
    /// @param others rows, one after the other, from row `from` up to before row `to`
    /// @param into of each query, the sum is added to it
    void distances(float[][] queries, float[] others, int from, int to, long[] into);

    /// Adds rows to the sums of their clusters.
    ///
    /// @param rows integers, `width` a row, one row after the other
    /// @param labels the cluster of row i at `from` + i
    /// @param sums of cluster c and feature j, at c · `width` + j
    void add(long[] rows, int count, int width, short[] labels, int from, long[] sums);

    /// Query rows at a time.
    int QUERIES = 512;
}
