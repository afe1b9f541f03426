package coterie.kernel;

/// Double-precision rows that can be scanned again and again, always in the same order.
///
/// This is where the relational plane meets the numeric one: a prepared relation is `Rows`.
/// Everything that is printed is accumulated from here, never from the float32 [Points].
public interface Rows {
    /// Number of rows.
    long size();

    /// Number of columns.
    int width();

    /// Delivers all rows, batch by batch, in row order, on the calling thread.
    void scan(Sink sink);

    /// Takes one batch of rows.
    @FunctionalInterface
    interface Sink {
        /// @param first index of the batch's first row, from 0
        /// @param count rows in the batch
        /// @param columns one array a column, valid up to `count` and only during the call; missing
        ///   is NaN
        void accept(long first, int count, double[][] columns);
    }
}
