package coterie.kernel.quality;

import coterie.kernel.ExactSum;
import coterie.kernel.Labels;
import coterie.kernel.Rows;
import java.util.Arrays;

/// Scans rows with their squared distances to the means of all clusters: what the silhouettes that
/// cost O(n k) are made of.
final class MeanDistances {
    private MeanDistances() {}

    /// One row's silhouette.
    interface Term {
        /// @param squared squared distance to the mean of each cluster
        /// @param own the row's cluster
        double of(double[] squared, int own);
    }

    /// The mean of a term over all rows.
    static double mean(Rows rows, Labels labels, Dispersion dispersion, Term term) {
        int k = dispersion.clusters();
        double[][] means = new double[k][];
        Arrays.setAll(means, dispersion.means()::row);
        double[] squared = new double[k];
        ExactSum sum = new ExactSum();
        rows.scan((first, count, z) -> {
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < k; c++) {
                    squared[c] = squaredDistance(z, i, means[c]);
                }
                sum.add(term.of(squared, labels.at((int) first + i)));
            }
        });
        return sum.value() / rows.size();
    }

    private static double squaredDistance(double[][] z, int i, double[] mean) {
        double sum = 0;
        for (int j = 0; j < mean.length; j++) {
            double difference = z[j][i] - mean[j];
            sum += difference * difference;
        }
        return sum;
    }

    /// (b − a) ÷ max(a, b), 0 where both are.
    static double silhouette(double a, double b) {
        double larger = Math.max(a, b);
        return larger == 0 ? 0 : (b - a) / larger;
    }
}
