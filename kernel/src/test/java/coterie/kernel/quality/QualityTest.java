package coterie.kernel.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.kernel.Seed;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.kmeans.KMeans;
import coterie.testing.ReferenceData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final FitContext CONTEXT = FitContext.of(42);

    @Test
    void irisHasItsKnownIndices() {
        double[] silhouette = {
            .6810461692, .5528190124, .498050505, .4887488871, .364834004, .3588294451, .3519340715
        };
        double[] calinski = {
            513.924546, 561.627757, 530.765808, 495.541488, 473.850607, 449.641035, 440.620456
        };
        double[] davies = {.404293, .661972, .780307, .805965, .914158, .96686, .971941};
        Points points =
                Tables.raw(
                        Tables.read(
                                ReferenceData.data("golden/iris.csv"),
                                ",",
                                "Sepal.Length",
                                "Sepal.Width",
                                "Petal.Length",
                                "Petal.Width"));
        List<Labels> labelings =
                KMeans.fit(
                                IntStream.rangeClosed(2, 8)
                                        .mapToObj(k -> new KMeans(k, 6, 100))
                                        .toList(),
                                points,
                                CONTEXT)
                        .stream()
                        .map(Clustering::labels)
                        .toList();
        List<Silhouette.Score> scores = Silhouette.DEFAULT.of(points, labelings, CONTEXT);
        List<Dispersion> dispersions = Dispersion.of(points.exact(), labelings, 2);
        for (int i = 0; i < labelings.size(); i++) {
            assertThat(scores.get(i).mean()).isCloseTo(silhouette[i], within(1e-6));
            assertThat(CalinskiHarabasz.of(dispersions.get(i)))
                    .hasValueCloseTo(calinski[i], within(1e-6 * calinski[i]));
            assertThat(DaviesBouldin.of(dispersions.get(i)))
                    .hasValueCloseTo(davies[i], within(1e-6));
        }
    }

    @Test
    void sixPointsHaveTheSilhouetteComputedByHand() {
        Points points = Tables.raw(diagonal(0, 0.1, 0.2, 9, 9.1, 9.2));
        Silhouette.Score score = silhouette(points, Labels.of(2, 0, 0, 0, 1, 1, 1));
        double byHand = 1 - (0.15 / 9.1 + 0.1 / 9 + 0.15 / 8.9) / 3;
        assertThat(score.mean()).isCloseTo(byHand, within(1e-6));
    }

    @Test
    void theOnlyRowOfAClusterHasSilhouetteZero() {
        Points points = Tables.raw(diagonal(0, 1, 10));
        Silhouette.Score score = silhouette(points, Labels.of(2, 0, 0, 1));
        assertThat(score.values().get(score.rows().indexOf(2))).isZero();
        assertThat(score.values().get(score.rows().indexOf(0))).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void identicalRowsHaveSilhouetteZero() {
        Points points = Tables.raw(diagonal(1, 1, 1, 1));
        assertThat(silhouette(points, Labels.of(2, 0, 0, 1, 1)).mean()).isZero();
    }

    @Test
    void clustersWithoutRowsAreNobodysNeighbour() {
        Points points = Tables.raw(diagonal(0, 1, 10, 11));
        assertThat(silhouette(points, Labels.of(3, 0, 0, 1, 1)).mean())
                .isEqualTo(silhouette(points, Labels.of(2, 0, 0, 1, 1)).mean());
    }

    @Test
    void theEstimateIsWithinItsBoundAndKeepsItsRowsUnderThreads() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] rows = new double[3_000][2];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % 3;
            rows[i][0] = labels[i] * 4 + random.nextGaussian();
            rows[i][1] = random.nextGaussian();
        }
        Points points = Tables.raw(Rows.of(rows));
        List<Labels> labelings = List.of(Labels.of(3, labels));
        Silhouette.Score exact = Silhouette.DEFAULT.of(points, labelings, CONTEXT).getFirst();
        Silhouette sampling = new Silhouette(100, 700);
        Silhouette.Score estimate = sampling.of(points, labelings, CONTEXT).getFirst();
        assertThat(estimate.exact()).isFalse();
        assertThat(estimate.rows()).hasSize(700);
        assertThat(estimate.error()).isCloseTo(Math.sqrt(2 * Math.log(40) / 700), within(1e-12));
        assertThat(estimate.mean()).isCloseTo(exact.mean(), within(estimate.error()));
        for (int i = 0; i < 700; i++) {
            double value = exact.values().get(exact.rows().indexOf(estimate.rows().get(i)));
            assertThat(estimate.values().get(i)).isCloseTo(value, within(1e-6));
        }
        FitContext threads = new FitContext(Seed.of(42), 3, Progress.SILENT);
        assertThat(sampling.of(points, labelings, threads)).containsExactly(estimate);
    }

    @Test
    void indicesAreAbsentWhereTheyMeanNothing() {
        Rows rows = diagonal(0, 1, 2);
        Dispersion one = Dispersion.of(rows, List.of(Labels.of(1, 0, 0, 0)), 1).getFirst();
        assertThat(CalinskiHarabasz.of(one)).isEmpty();
        assertThat(DaviesBouldin.of(one)).isEmpty();
        Dispersion all = Dispersion.of(rows, List.of(Labels.of(3, 0, 1, 2)), 1).getFirst();
        assertThat(CalinskiHarabasz.of(all)).isEmpty();
        Dispersion same =
                Dispersion.of(diagonal(1, 1, 1), List.of(Labels.of(2, 0, 1, 1)), 1).getFirst();
        assertThat(DaviesBouldin.of(same)).isEmpty();
    }

    @Test
    void principalComponentsAreOrderedExplainedAndSigned() {
        double[][] rows = new double[101][];
        Arrays.setAll(rows, i -> new double[] {-(i - 50) * 3, i % 2 * 0.5, (i - 50) * 4});
        Pca pca = Pca.of(Covariance.of(Rows.of(rows), 2));
        assertThat(pca.explained().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(pca.explained().getFirst()).isGreaterThan(0.9999);
        assertThat(pca.loadings().row(0)).containsExactly(new double[] {-.6, 0, .8}, within(1e-6));
        assertThat(pca.score(0, rows[100])).isCloseTo(250, within(1e-3));
    }

    private static Silhouette.Score silhouette(Points points, Labels labels) {
        return Silhouette.DEFAULT.of(points, List.of(labels), CONTEXT).getFirst();
    }

    private static Rows diagonal(double... values) {
        return Rows.of(
                Arrays.stream(values)
                        .mapToObj(v -> new double[] {v, v, v})
                        .toArray(double[][]::new));
    }
}
