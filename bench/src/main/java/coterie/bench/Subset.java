package coterie.bench;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.quality.Silhouette;
import java.util.Arrays;
import java.util.List;

/// The silhouettes of some named rows among themselves, as scikit-learn's `sample_size` takes them.
final class Subset {
    private Subset() {}

    static List<Double> silhouettes(
            Points points, List<Clustering> partitions, int size, FitContext context) {
        int[] rows = points.keys().smallest(context.seed().split("subset"), size);
        float[][] columns = new float[points.width()][rows.length];
        points.gather(rows, 0, rows.length, columns);
        double[][] values = new double[rows.length][points.width()];
        for (int i = 0; i < values.length; i++) {
            int row = i;
            Arrays.setAll(values[i], j -> columns[j][row]);
        }
        Points subset = FloatRows.points(Rows.of(values));
        List<Labels> labelings =
                partitions.stream()
                        .map(partition ->
                                Labels.of(
                                        partition.k(),
                                        Arrays.stream(rows)
                                                .map(row -> partition.labels().at(row))
                                                .toArray()))
                        .toList();
        return Silhouette.DEFAULT.of(subset, labelings, context).stream()
                .map(Silhouette.Score::mean)
                .toList();
    }
}
