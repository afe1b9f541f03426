package coterie.kernel.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import coterie.fault.CoterieException;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowestCostTest {
    private static final Matrix CENTRES =
            Matrix.ofRows(new double[] {0, 0}, new double[] {4, 0}, new double[] {0, 3});

    @Test
    void placesWithTheNearestCentre() {
        List<List<Double>> placed = new ArrayList<>();
        LowestCost.nearest(CENTRES)
                .place(
                        Rows.of(new double[] {3, 0}, new double[] {0, 2}),
                        (first, count, places) -> {
                            for (int i = 0; i < count; i++) {
                                placed.add(
                                        List.of(
                                                (double) places.cluster(i),
                                                places.distance(i),
                                                places.confidence(i)));
                            }
                        });
        assertThat(placed).containsExactly(List.of(1.0, 1.0, 1 - 1 / 3.0), List.of(2.0, 1.0, 0.5));
    }

    @Test
    void tiesGoToTheLowestIndex() {
        assertThat(LowestCost.nearest(CENTRES).labels(Rows.of(new double[] {2, 0})).at(0)).isZero();
    }

    @Test
    void theOnlyCentreIsCertain() {
        LowestCost.nearest(Matrix.ofRows(new double[] {1}))
                .place(
                        Rows.of(new double[] {2}),
                        (first, count, places) -> {
                            assertThat(places.confidence(0)).isEqualTo(1);
                            assertThat(places.membership(0)).containsExactly(1);
                        });
    }

    @Test
    void aMixtureTakesTheLikeliestComponentAndKnowsHowLikely() {
        LowestCost rule =
                LowestCost.likeliest(
                        Matrix.ofRows(new double[] {0}, new double[] {4}),
                        Matrix.ofRows(new double[] {4}, new double[] {1}),
                        List.of(0.8, 0.2));
        rule.place(
                Rows.of(new double[] {2.2}),
                (first, count, places) -> {
                    double wide = 0.8 / 2 * Math.exp(-2.2 * 2.2 / 8);
                    double narrow = 0.2 * Math.exp(-1.8 * 1.8 / 2);
                    assertThat(places.cluster(0)).isZero();
                    assertThat(places.distance(0)).isCloseTo(1.1, within(1e-12));
                    assertThat(places.confidence(0))
                            .isCloseTo(wide / (wide + narrow), within(1e-12));
                    assertThat(places.membership(0)[1])
                            .isCloseTo(narrow / (wide + narrow), within(1e-12));
                });
        assertThat(Assigner.of(rule.kind(), rule.parts())).isEqualTo(rule);
    }

    @Test
    void missingValuesCannotBePlaced() {
        double[][] rows = new double[2000][2];
        Arrays.fill(rows[1999], Double.NaN);
        assertThatThrownBy(() -> LowestCost.nearest(CENTRES).labels(Rows.of(rows)))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining("row 2000");
    }
}
