package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
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

    /// All components of these rows, as they are: scale them before.
    public static Pca of(Rows rows) {
        int width = rows.width();
        double[] means = means(rows);
        DMatrixRMaj covariance = covariance(rows, means);
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(width, true, true);
        if (!eigen.decompose(covariance)) {
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
                Arrays.stream(means).boxed().toList(),
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

    private static double[] means(Rows rows) {
        ExactSum[] sums = sums(rows.width());
        rows.scan((first, count, z) -> {
            for (int j = 0; j < sums.length; j++) {
                for (int i = 0; i < count; i++) {
                    sums[j].add(z[j][i]);
                }
            }
        });
        return Arrays.stream(sums).mapToDouble(sum -> sum.value() / rows.size()).toArray();
    }

    private static DMatrixRMaj covariance(Rows rows, double[] means) {
        int width = means.length;
        ExactSum[] products = sums(width * width);
        rows.scan((first, count, z) -> {
            for (int a = 0; a < width; a++) {
                for (int b = a; b < width; b++) {
                    ExactSum sum = products[a * width + b];
                    for (int i = 0; i < count; i++) {
                        sum.add((z[a][i] - means[a]) * (z[b][i] - means[b]));
                    }
                }
            }
        });
        DMatrixRMaj covariance = new DMatrixRMaj(width, width);
        for (int a = 0; a < width; a++) {
            for (int b = a; b < width; b++) {
                double value = products[a * width + b].value() / rows.size();
                covariance.set(a, b, value);
                covariance.set(b, a, value);
            }
        }
        return covariance;
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

    private static ExactSum[] sums(int count) {
        ExactSum[] sums = new ExactSum[count];
        Arrays.setAll(sums, i -> new ExactSum());
        return sums;
    }
}
