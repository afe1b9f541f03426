package coterie.kernel.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.kernel.Matrix;
import coterie.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final Matrix CENTRES =
            Matrix.ofRows(new double[] {0, 0}, new double[] {4, 0}, new double[] {0, 3});

    @Test
    void placesWithTheNearestAndGivesBothSquaredDistances() {
        List<List<Double>> placed = new ArrayList<>();
        new Assignment(CENTRES)
                .place(
                        Rows.of(new double[] {3, 0}, new double[] {0, 2}),
                        (first, count, nearest, squared, second) -> {
                            for (int i = 0; i < count; i++) {
                                placed.add(List.of((double) nearest[i], squared[i], second[i]));
                            }
                        });
        assertThat(placed).containsExactly(List.of(1.0, 1.0, 9.0), List.of(2.0, 1.0, 4.0));
    }

    @Test
    void tiesGoToTheLowestIndex() {
        assertThat(new Assignment(CENTRES).labels(Rows.of(new double[] {2, 0})).at(0)).isZero();
    }

    @Test
    void theOnlyCentreHasNoSecond() {
        double[] second = new double[1];
        new Assignment(Matrix.ofRows(new double[] {1}))
                .place(
                        Rows.of(new double[] {2}),
                        (first, count, nearest, squared, seconds) -> second[0] = seconds[0]);
        assertThat(second[0]).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void missingValuesCannotBePlaced() {
        double[][] rows = new double[2000][2];
        Arrays.fill(rows[1999], Double.NaN);
        assertThatThrownBy(() -> new Assignment(CENTRES).labels(Rows.of(rows)))
                .isInstanceOf(CoterieException.class)
                .hasMessageContaining("row 2000");
    }
}
