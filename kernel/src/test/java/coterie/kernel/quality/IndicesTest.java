package coterie.kernel.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.kernel.Tables;
import coterie.kernel.cluster.KMeans;
import coterie.kernel.cluster.Partition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicesTest {
    @Test
    void irisHasItsKnownSilhouettesOfBothCheapKindsAndItsHighestBicAtEight() {
        double[] simplified = {.769704, .666386, .620738, .614376, .519651, .516637, .508776};
        double[] squared = {.850351, .735660, .671363, .669534, .553122, .536514, .535166};
        Points points =
                Tables.raw(
                        Tables.read(
                                Tables.shared("data/golden/iris.csv"),
                                ",",
                                "Sepal.Length",
                                "Sepal.Width",
                                "Petal.Length",
                                "Petal.Width"));
        List<KMeans> methods =
                IntStream.rangeClosed(2, 8).mapToObj(k -> new KMeans(k, 6, 100)).toList();
        List<Labels> labelings =
                KMeans.fit(methods, points, FitContext.of(42)).stream()
                        .map(Partition::labels)
                        .toList();
        List<Dispersion> dispersions = Dispersion.of(points.exact(), labelings);
        for (int i = 0; i < labelings.size(); i++) {
            Dispersion dispersion = dispersions.get(i);
            Labels labels = labelings.get(i);
            assertThat(SimplifiedSilhouette.of(points.exact(), labels, dispersion))
                    .hasValueCloseTo(simplified[i], within(1e-6));
            assertThat(SquaredSilhouette.of(points.exact(), labels, dispersion))
                    .hasValueCloseTo(squared[i], within(1e-6));
            assertThat(ExplainedVariance.of(dispersion).orElseThrow())
                    .isCloseTo(1 - dispersion.within() / 681.3706, within(1e-9));
        }
        assertThat(dispersions.stream().mapToDouble(d -> Bic.of(d).orElseThrow()).max())
                .isEqualTo(Bic.of(dispersions.getLast()));
    }

    @Test
    void sparksSixPointsHaveBothItsSilhouettes() {
        Rows rows =
                Rows.of(
                        new double[] {0, .5},
                        new double[] {.5, 0},
                        new double[] {10, 11},
                        new double[] {10.5, 11.5},
                        new double[] {1, 1},
                        new double[] {8, 6});
        Labels labels = Labels.of(2, 0, 0, 1, 1, 0, 1);
        Dispersion dispersion = Dispersion.of(rows, List.of(labels)).getFirst();
        assertThat(SquaredSilhouette.of(rows, labels, dispersion))
                .hasValueCloseTo(0.9079633853684205, within(1e-12));
        assertThat(
                        Silhouette.DEFAULT
                                .of(Tables.raw(rows), List.of(labels), FitContext.of(1))
                                .getFirst()
                                .mean())
                .isCloseTo(.7853969709551252, within(1e-6));
    }

    @Test
    void bicFollowsTheFormula() {
        Rows rows = column(0, 2, 10, 12);
        Dispersion dispersion = Dispersion.of(rows, List.of(Labels.of(2, 0, 0, 1, 1))).getFirst();
        double likelihood =
                2 * 2 * Math.log(2) - 4 * Math.log(4) - 2 * Math.log(2 * Math.PI * 2) - 1;
        assertThat(Bic.of(dispersion)).hasValueCloseTo(likelihood - 2 * Math.log(4), within(1e-12));
    }

    @Test
    void dunnIsTheSmallestGapOverTheLargestWidth() {
        Rows rows = column(0, 9, 1, 3, 10);
        assertThat(Dunn.of(rows, Labels.of(3, 0, 2, 0, 0, 2))).hasValueCloseTo(2.0, within(1e-12));
        assertThat(Dunn.of(rows, Labels.of(1, 0, 0, 0, 0, 0))).isEmpty();
        assertThat(Dunn.of(column(1, 1, 2), Labels.of(2, 0, 0, 1))).isEmpty();
    }

    @Test
    void cheapSilhouettesAreAbsentForOneClusterAndZeroForALoneRow() {
        Rows rows = column(0, 1, 10);
        Labels one = Labels.of(2, 0, 0, 0);
        Dispersion alone = Dispersion.of(rows, List.of(one)).getFirst();
        assertThat(SimplifiedSilhouette.of(rows, one, alone)).isEmpty();
        assertThat(SquaredSilhouette.of(rows, one, alone)).isEmpty();
        assertThat(ExplainedVariance.of(alone)).hasValueCloseTo(0.0, within(1e-12));
        Labels two = Labels.of(2, 0, 0, 1);
        Dispersion dispersion = Dispersion.of(rows, List.of(two)).getFirst();
        double first = (100 - 1) / 100.0;
        double second = (81 - 1) / 81.0;
        assertThat(SquaredSilhouette.of(rows, two, dispersion))
                .hasValueCloseTo((first + second) / 3, within(1e-12));
    }

    private static Rows column(double... values) {
        return Rows.of(
                Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
    }
}
