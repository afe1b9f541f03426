package coterie.kernel;

import java.util.List;

/// Customers as float32 coordinates z = (x − centre) ÷ scale, for distances only.
///
/// Rows keep the order of the relation they came from. What is printed is accumulated from
/// [#exact], the same rows in doubles. Points may live in memory, in a mapped file or in the
/// partitions of a cluster; algorithms read them through this interface, chunk by chunk.
public interface Points {
    /// Rows that are stored transposed beside each other: one lane of a vector is one customer.
    int BLOCK = 32;

    long size();

    int width();

    /// Who the rows are.
    RowKeys keys();

    /// The scaled rows in doubles.
    Rows exact();

    /// What 1.0 stands for: a power of two, other than 1 only where values are so large or so small
    /// that squared distances would leave float32. Distances here, times the unit, are distances in
    /// scaled units.
    double unit();

    /// The largest absolute value of a feature, in units.
    float magnitude(int feature);

    /// The coordinates, in units, of the 512 rows from row 512 · `index` on, or of those that are
    /// left.
    Chunk chunk(int index);

    /// Copies the coordinates, in units, of the `count` named rows `rows[from]`, `rows[from + 1]`,
    /// … into one array a feature.
    void gather(int[] rows, int from, int count, float[][] into);

    /// Points in memory: 4 bytes a value, read in one scan.
    ///
    /// @param rows the prepared features, unscaled
    /// @param scaling their centres and scales
    /// @param keys who the rows are
    /// @param features names, for messages
    /// @throws coterie.fault.CoterieException `VALUE_OUT_OF_RANGE` when a scaled value is not a
    ///   finite float32 number; `OUT_OF_MEMORY`, before anything is read, when there is no room
    static Points of(Rows rows, Scaling scaling, RowKeys keys, List<String> features) {
        return MemoryPoints.read(rows, scaling, keys, features);
    }
}
