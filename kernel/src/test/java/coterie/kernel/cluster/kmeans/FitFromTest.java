package coterie.kernel.cluster.kmeans;

import static coterie.kernel.cluster.Clustering.INERTIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Clustering;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Lloyd from given centres, on rows that can be followed by hand.
class FitFromTest {
    private static final Points POINTS =
            Tables.raw(
                    Rows.of(
                            Arrays.stream(new double[] {0, 1, 2, 10, 11, 12, 13})
                                    .mapToObj(x -> new double[] {x})
                                    .toArray(double[][]::new)));

    @Test
    void lloydEndsInTheMeansOfItsClustersInTheOrderOfTheCentres() {
        Clustering found = from(9, 3);
        assertThat(found.labels()).isEqualTo(Labels.of(2, 1, 1, 1, 0, 0, 0, 0));
        assertThat(found.assigner().centres())
                .isEqualTo(Matrix.ofRows(new double[] {11.5}, new double[] {1}));
        assertThat(found.score(INERTIA)).isCloseTo(7.0, within(1e-12));
        assertThat(found.sizes()).containsExactly(4L, 3L);
    }

    @Test
    void fromItsOwnCentresItStaysWhereItIs() {
        assertThat(from(11.5, 1)).isEqualTo(from(9, 3));
    }

    @Test
    void aCentreThatNobodyIsNearTakesTheRowFarthestFromItsOwn() {
        assertThat(from(1, 11, 1000).sizes()).doesNotContain(0L);
    }

    @Test
    void bySizeTheLargestComesFirstAndNothingElseChanges() {
        Clustering found = from(3, 9);
        Clustering sorted = found.bySize();
        assertThat(sorted.sizes()).containsExactly(4L, 3L);
        assertThat(sorted.scores()).isEqualTo(found.scores());
        assertThat(sorted.labels()).isEqualTo(Labels.of(2, 1, 1, 1, 0, 0, 0, 0));
        assertThat(sorted.bySize()).isEqualTo(sorted);
    }

    private static Clustering from(double... starts) {
        Matrix start =
                Matrix.ofRows(
                        Arrays.stream(starts)
                                .mapToObj(x -> new double[] {x})
                                .toArray(double[][]::new));
        return new KMeans(starts.length, 1, 0).fitFrom(start, POINTS, FitContext.of(42));
    }
}
