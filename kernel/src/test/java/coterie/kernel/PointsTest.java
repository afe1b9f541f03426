package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void chunksAndNamedRowsComeBackScaled() {
        double[][] values = new double[20_000][2];
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[] {i, 3 * i};
        }
        Rows rows = Rows.of(values);
        Scaling scaling = Scaling.of(List.of(10.0, 0.0), List.of(2.0, 3.0));
        Points points = Tables.points(rows, scaling, RowKeys.ofFeatures(rows));
        Chunk last = points.chunk(39);
        assertThat(last.rows()).isEqualTo(20_000 - 39 * Chunk.ROWS);
        for (int i = 0; i < last.rows(); i++) {
            assertThat(last.at(i, 0)).isEqualTo((39 * Chunk.ROWS + i - 10) / 2f);
            assertThat(last.at(i, 1)).isEqualTo(39 * Chunk.ROWS + i);
        }
        float[][] into = new float[2][Chunk.ROWS];
        assertThat(points.chunk(33).columns(into)[1][511]).isEqualTo(34 * Chunk.ROWS - 1);
        points.gather(new int[] {-1, 19_999, 5}, 1, 2, into);
        assertThat(into[1][0]).isEqualTo(19_999);
        assertThat(into[0][1]).isEqualTo(-2.5f);
        assertThat(points.magnitude(1)).isEqualTo(19_999);
    }

    @Test
    void valuesThatAreNoFloatsAreRefusedByRowAndFeature() {
        for (double bad : new double[] {Double.NaN, 1e39, Double.NEGATIVE_INFINITY}) {
            Rows rows = Rows.of(new double[] {1, 2}, new double[] {3, bad});
            assertThatThrownBy(() ->
                            Points.of(
                                    rows,
                                    Scaling.none(2),
                                    RowKeys.ofFeatures(rows),
                                    List.of("Age", "Income")))
                    .isInstanceOfSatisfying(
                            CoterieException.class,
                            fault ->
                                    assertThat(fault.code())
                                            .isEqualTo(FaultCode.VALUE_OUT_OF_RANGE))
                    .hasMessageContaining("row 2")
                    .hasMessageContaining("\"Income\"");
        }
    }

    @Test
    void hugeAndTinyValuesAreBroughtNearOneByAPowerOfTwo() {
        for (double factor : new double[] {1e30, 1e-30}) {
            Points points =
                    Tables.raw(Rows.of(new double[] {factor}, new double[] {-2.5 * factor}));
            assertThat(points.magnitude(0)).isBetween(1f, 2f);
            assertThat(points.magnitude(0) * points.unit())
                    .isEqualTo((double) (float) (2.5 * factor));
        }
    }

    @Test
    void standardScalingUsesThePopulationDeviation() {
        Scaling scaling = Scaling.standard(Rows.of(new double[] {1, 7}, new double[] {3, 7}));
        assertThat(scaling.centre(0)).isEqualTo(2);
        assertThat(scaling.scale(0)).isEqualTo(1);
        assertThat(scaling.scale(1)).as("a constant column").isEqualTo(1);
    }

    @Test
    void distinctRowsAreCountedUpToALimit() {
        Rows rows =
                Rows.of(
                        new double[] {1, 0.0},
                        new double[] {1, -0.0},
                        new double[] {2, 0},
                        new double[] {1, 3});
        assertThat(DistinctRows.count(rows, 10)).isEqualTo(3);
        assertThat(DistinctRows.count(rows, 2)).isEqualTo(2);
    }
}
