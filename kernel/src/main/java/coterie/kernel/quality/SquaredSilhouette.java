package coterie.kernel.quality;

import coterie.kernel.Labels;
import coterie.kernel.Rows;
import java.util.OptionalDouble;

/// The silhouette of squared Euclidean distances, as Spark computes it; −1 to 1, higher is better;
/// 0 for the only row of a cluster.
///
/// The mean squared distance to a cluster's rows is the squared distance to their mean plus their
/// mean squared distance to it, so that it costs O(n k). Its values are larger than the Euclidean
/// silhouette's: never compare the two.
public final class SquaredSilhouette {
    private SquaredSilhouette() {}

    /// Absent for fewer than two clusters with rows.
    ///
    /// @param dispersion of these rows and labels
    public static OptionalDouble of(Rows rows, Labels labels, Dispersion dispersion) {
        if (dispersion.sizes().stream().filter(size -> size > 0).count() < 2) {
            return OptionalDouble.empty();
        }
        int k = dispersion.clusters();
        double[] sizes = new double[k];
        double[] spreads = new double[k];
        for (int c = 0; c < k; c++) {
            sizes[c] = dispersion.sizes().get(c);
            spreads[c] = sizes[c] == 0 ? 0 : dispersion.withins().get(c) / sizes[c];
        }
        return OptionalDouble.of(
                MeanDistances.mean(
                        rows,
                        labels,
                        dispersion,
                        (squared, own) -> {
                            if (sizes[own] == 1) {
                                return 0;
                            }
                            double others = sizes[own] / (sizes[own] - 1);
                            double a = (squared[own] + spreads[own]) * others;
                            double b = Double.POSITIVE_INFINITY;
                            for (int c = 0; c < k; c++) {
                                if (c != own && sizes[c] > 0) {
                                    b = Math.min(b, squared[c] + spreads[c]);
                                }
                            }
                            return MeanDistances.silhouette(a, b);
                        }));
    }
}
