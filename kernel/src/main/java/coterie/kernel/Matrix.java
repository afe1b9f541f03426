package coterie.kernel;

import java.util.Arrays;
import java.util.List;

/// An immutable matrix of doubles, one row a point.
public final class Matrix {
    private final int columns;
    private final double[] values;

    private Matrix(int columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /// A matrix of the given rows, all of the same length.
    public static Matrix ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int r = 0; r < rows.length; r++) {
            if (rows[r].length != columns) {
                throw new IllegalArgumentException(
                        "row " + r + " has " + rows[r].length + " columns, not " + columns);
            }
            System.arraycopy(rows[r], 0, values, r * columns, columns);
        }
        return new Matrix(columns, values);
    }

    /// A matrix of the given rows, all of the same length.
    public static Matrix ofRows(List<double[]> rows) {
        return ofRows(rows.toArray(double[][]::new));
    }

    public int rows() {
        return columns == 0 ? 0 : values.length / columns;
    }

    public int columns() {
        return columns;
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /// A copy of one row.
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }
}
