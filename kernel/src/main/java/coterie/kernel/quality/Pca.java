package coterie.kernel.quality;

import coterie.kernel.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// Principal components: the directions in which rows differ most, by variance explained.
///
/// Signs are fixed so that the largest loading (the first of equals) is positive; runs then agree.
/// Sums are exact, so that the order of the rows does not matter. Costs width² ÷ 2 exact additions
/// a row and two scans.
///
/// @param means of the columns
/// @param loadings one row a component, one column a feature; each of length 1
/// @param explained share of the total variance, by component; zero where nothing varies
public record Pca(List<Double> means, Matrix loadings, List<Double> explained) {

    /// All components of rows with this covariance: scale them before.
    public static Pca of(Covariance covariance) {
        int width = covariance.means().size();
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(width, true, true);
        if (!eigen.decompose(matrix(covariance.values()))) {
            throw new ArithmeticException("the eigenvalues of the covariance were not found");
        }
        double[] variances =
                IntStream.range(0, width)
                        .mapToDouble(i -> Math.max(0, eigen.getEigenvalue(i).getReal()))
                        .toArray();
        double total = Arrays.stream(variances).sum();
        List<Integer> order =
                IntStream.range(0, width)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -variances[i]))
                        .toList();
        return new Pca(
                covariance.means(),
                Matrix.ofRows(
                        order.stream()
                                .map(i -> signed(eigen.getEigenVector(i).getData()))
                                .toList()),
                order.stream().map(i -> total == 0 ? 0.0 : variances[i] / total).toList());
    }

    /// Where a row lies on a component, from 0.
    public double score(int component, double... row) {
        double score = 0;
        for (int j = 0; j < row.length; j++) {
            score += (row[j] - means.get(j)) * loadings.at(component, j);
        }
        return score;
    }

    private static DMatrixRMaj matrix(Matrix values) {
        DMatrixRMaj matrix = new DMatrixRMaj(values.rows(), values.rows());
        for (int row = 0; row < values.rows(); row++) {
            for (int column = 0; column < values.rows(); column++) {
                matrix.set(row, column, values.at(row, column));
            }
        }
        return matrix;
    }

    private static double[] signed(double[] vector) {
        double largest = 0;
        for (double loading : vector) {
            if (Math.abs(loading) > Math.abs(largest) * (1 + 1e-9)) {
                largest = loading;
            }
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(vector).map(loading -> sign * loading).toArray();
    }
}
