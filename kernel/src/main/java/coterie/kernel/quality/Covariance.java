package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Matrix;
import coterie.kernel.ParallelScan;
import coterie.kernel.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Means and covariances of columns, with n below the line; two scans.
///
/// @param means of the columns
/// @param values of every pair of columns
public record Covariance(List<Double> means, Matrix values) {

    /// @param rows without missing values
    public static Covariance of(Rows rows, int threads) {
        double[] means = means(rows, threads);
        return new Covariance(Arrays.stream(means).boxed().toList(), values(rows, means, threads));
    }

    /// Pearson's r of two columns; 0 where one does not vary.
    public double correlation(int one, int other) {
        double spread = Math.sqrt(values.at(one, one) * values.at(other, other));
        return spread > 0 ? values.at(one, other) / spread : 0;
    }

    private static double[] means(Rows rows, int threads) {
        int width = rows.width();
        ExactSum[] sums =
                total(
                        ParallelScan.run(
                                threads,
                                rows,
                                () -> sums(width),
                                (own, _, count, z) -> {
                                    for (int j = 0; j < width; j++) {
                                        for (int i = 0; i < count; i++) {
                                            own[j].add(z[j][i]);
                                        }
                                    }
                                }));
        return Arrays.stream(sums).mapToDouble(sum -> sum.value() / rows.size()).toArray();
    }

    private static Matrix values(Rows rows, double[] means, int threads) {
        int width = means.length;
        IntUnaryOperator start = a -> a * width - a * (a - 1) / 2 - a;
        ExactSum[] products =
                total(
                        ParallelScan.run(
                                threads,
                                rows,
                                () -> sums(width * (width + 1) / 2),
                                (own, _, count, z) -> {
                                    for (int a = 0; a < width; a++) {
                                        for (int b = a; b < width; b++) {
                                            add(
                                                    own[start.applyAsInt(a) + b],
                                                    z[a],
                                                    means[a],
                                                    z[b],
                                                    means[b],
                                                    count);
                                        }
                                    }
                                }));
        double[][] values = new double[width][width];
        for (int a = 0; a < width; a++) {
            for (int b = a; b < width; b++) {
                double value = products[start.applyAsInt(a) + b].value() / rows.size();
                values[a][b] = value;
                values[b][a] = value;
            }
        }
        return Matrix.ofRows(values);
    }

    private static void add(
            ExactSum sum, double[] x, double meanX, double[] y, double meanY, int count) {
        for (int i = 0; i < count; i++) {
            sum.add((x[i] - meanX) * (y[i] - meanY));
        }
    }

    private static ExactSum[] sums(int count) {
        ExactSum[] sums = new ExactSum[count];
        Arrays.setAll(sums, _ -> new ExactSum());
        return sums;
    }

    private static ExactSum[] total(List<ExactSum[]> all) {
        ExactSum[] total = all.getFirst();
        for (ExactSum[] other : all.subList(1, all.size())) {
            for (int i = 0; i < total.length; i++) {
                total[i].add(other[i]);
            }
        }
        return total;
    }
}
