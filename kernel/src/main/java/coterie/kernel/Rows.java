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

    /// The same rows with some columns only.
    ///
    /// @param chosen indices of columns, in the order they shall have
    default Rows only(int... chosen) {
        return new ChosenColumns(this, chosen);
    }

    /// The same rows, copied into memory: 8 bytes a value, one scan.
    static Rows copyOf(Rows rows) {
        return rows instanceof MemoryRows ? rows : MemoryRows.copyOf(rows);
    }

    /// Rows in memory, one array a row.
    static Rows of(double[]... rows) {
        double[][] columns = new double[rows.length == 0 ? 0 : rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return new MemoryRows(rows.length, columns);
    }

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
