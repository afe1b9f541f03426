package coterie.kernel.cluster.kmeans;

import coterie.kernel.Chunk;
import coterie.kernel.Matrix;
import coterie.kernel.simd.CentreTable;
import java.util.Arrays;

/// The centres of a running fit: in doubles, and as the floats that distances need.
final class Centres {
    private final double[][] values;
    private final float[][] negated;
    private final float[] half;

    Centres(int k, int width) {
        this.values = new double[k][width];
        this.negated = new float[k][width];
        this.half = new float[k];
    }

    /// @param matrix centres in scaled units
    static Centres of(Matrix matrix, double unit) {
        Centres centres = new Centres(matrix.rows(), matrix.columns());
        for (int c = 0; c < matrix.rows(); c++) {
            centres.move(c, Arrays.stream(matrix.row(c)).map(value -> value / unit).toArray());
        }
        return centres;
    }

    int k() {
        return values.length;
    }

    /// Moves a centre.
    ///
    /// @return the squared distance it moved
    double move(int c, double[] to) {
        double shift = 0;
        double norm = 0;
        for (int j = 0; j < to.length; j++) {
            double step = to[j] - values[c][j];
            shift += step * step;
            values[c][j] = to[j];
            float rounded = (float) to[j];
            negated[c][j] = -rounded;
            norm += (double) rounded * rounded;
        }
        half[c] = (float) (norm / 2);
        return shift;
    }

    void copyFrom(Centres other) {
        for (int c = 0; c < values.length; c++) {
            System.arraycopy(other.values[c], 0, values[c], 0, values[c].length);
            System.arraycopy(other.negated[c], 0, negated[c], 0, negated[c].length);
        }
        System.arraycopy(other.half, 0, half, 0, half.length);
    }

    /// Writes them where the kernels read them.
    void show(CentreTable table, int fit) {
        for (int c = 0; c < values.length; c++) {
            table.set(fit, c, negated[c], half[c]);
        }
    }

    /// Squared distance of row `i` of a chunk to a centre, in difference form.
    double squaredDistance(Chunk chunk, int i, int c) {
        double sum = 0;
        for (int j = 0; j < chunk.width(); j++) {
            double difference = chunk.at(i, j) - values[c][j];
            sum += difference * difference;
        }
        return sum;
    }

    /// The centres in scaled units.
    Matrix matrix(double unit) {
        return Matrix.ofRows(
                Arrays.stream(values)
                        .map(row -> Arrays.stream(row).map(value -> value * unit).toArray())
                        .toArray(double[][]::new));
    }
}
