package coterie.kernel.cluster.kmeans;

import static coterie.kernel.cluster.Clustering.INERTIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.Seed;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.quality.CalinskiHarabasz;
import coterie.kernel.quality.DaviesBouldin;
import coterie.kernel.quality.Dispersion;
import coterie.kernel.quality.Silhouette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The published study of 2212 shoppers (its figures are in the reference studies).
class ShoppingStudyTest {
    private static final double[] BEST_KNOWN = {
        16941.9054,
        14407.1173,
        13433.9617,
        12733.6467,
        12051.9598,
        11528.4405,
        11041.1,
        10619.9,
        10270.1
    };

    @Test
    void hundredRestartsReachThePublishedSegmentsAndTheKnownInertias() {
        Map<String, double[]> customers = Tables.shopping();
        List<String> ids = new ArrayList<>(customers.keySet());
        Points points = Tables.standard(customers, ids);
        List<KMeans> methods =
                IntStream.rangeClosed(2, 10).mapToObj(k -> new KMeans(k, 100, 0)).toList();
        FitContext context = new FitContext(Seed.of(42), 2, Progress.SILENT);
        List<Clustering> found = KMeans.fit(methods, points, context);

        assertThat(found.get(1).sizes()).containsExactly(1007L, 609L, 596L);
        assertThat(found.get(1).score(INERTIA)).isCloseTo(14407.1173, within(1e-4));
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).score(INERTIA)).isLessThan(BEST_KNOWN[i] * 1.005);
        }

        List<Labels> labels = List.of(found.get(1).labels());
        Silhouette.Score silhouette = Silhouette.DEFAULT.of(points, labels, context).getFirst();
        Dispersion dispersion = Dispersion.of(points.exact(), labels, 1).getFirst();
        assertThat(silhouette.mean()).isCloseTo(0.29489, within(1e-5));
        assertThat(silhouette.exact()).isTrue();
        assertThat(DaviesBouldin.of(dispersion)).hasValueCloseTo(1.59823, within(1e-5));
        assertThat(CalinskiHarabasz.of(dispersion)).hasValueCloseTo(930.45587, within(1e-4));
    }

    @Test
    void shuffledRowsGiveTheSameSegmentsByIdAndTheSameCentresAndInertia() {
        Map<String, double[]> customers = Tables.shopping();
        List<String> ids = new ArrayList<>(customers.keySet());
        KMeans method = new KMeans(4, 3, 5);
        Clustering expected = method.fit(Tables.standard(customers, ids), FitContext.of(1));
        List<String> shuffled = new ArrayList<>(ids);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(shuffled, new Random(round));
            Clustering found = method.fit(Tables.standard(customers, shuffled), FitContext.of(1));
            assertThat(found.assigner().centres()).isEqualTo(expected.assigner().centres());
            assertThat(found.score(INERTIA)).isEqualTo(expected.score(INERTIA));
            assertThat(found.starts()).isEqualTo(expected.starts());
            for (int row = 0; row < ids.size(); row++) {
                assertThat(found.labels().at(shuffled.indexOf(ids.get(row))))
                        .isEqualTo(expected.labels().at(row));
            }
        }
    }
}
