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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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
                                ReferenceData.data("golden/iris.csv"),
                                ",",
                                "Sepal.Length",
                                "Sepal.Width",
                                "Petal.Length",
                                "Petal.Width"));
        List<KMeans> methods =
                IntStream.rangeClosed(2, 8).mapToObj(k -> new KMeans(k, 6, 100)).toList();
        List<Labels> labelings =
                KMeans.fit(methods, points, FitContext.of(42)).stream()
                        .map(Clustering::labels)
                        .toList();
        Labelings all = new Labelings(points, labelings, FitContext.of(42));
        List<Dispersion> dispersions = all.dispersions();
        for (int i = 0; i < labelings.size(); i++) {
            Dispersion dispersion = dispersions.get(i);
            assertThat(new SimplifiedSilhouette().of(all).get(i))
                    .hasValueCloseTo(simplified[i], within(1e-6));
            assertThat(new SquaredSilhouette().of(all).get(i))
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
        assertThat(of(new SquaredSilhouette(), rows, labels))
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
        Dispersion dispersion =
                Dispersion.of(rows, List.of(Labels.of(2, 0, 0, 1, 1)), 1).getFirst();
        double likelihood =
                2 * 2 * Math.log(2) - 4 * Math.log(4) - 2 * Math.log(2 * Math.PI * 2) - 1;
        assertThat(Bic.of(dispersion)).hasValueCloseTo(likelihood - 2 * Math.log(4), within(1e-12));
    }

    @Test
    void dunnIsTheSmallestGapOverTheLargestWidth() {
        Rows rows = column(0, 9, 1, 3, 10);
        assertThat(of(new Dunn(), rows, Labels.of(3, 0, 2, 0, 0, 2)))
                .hasValueCloseTo(2.0, within(1e-12));
        assertThat(of(new Dunn(), rows, Labels.of(1, 0, 0, 0, 0, 0))).isEmpty();
        assertThat(of(new Dunn(), column(1, 1, 2), Labels.of(2, 0, 0, 1))).isEmpty();
    }

    @Test
    void cheapSilhouettesAreAbsentForOneClusterAndZeroForALoneRow() {
        Rows rows = column(0, 1, 10);
        Labels one = Labels.of(2, 0, 0, 0);
        assertThat(of(new SimplifiedSilhouette(), rows, one)).isEmpty();
        assertThat(of(new SquaredSilhouette(), rows, one)).isEmpty();
        assertThat(of(new ExplainedVariance(), rows, one)).hasValueCloseTo(0.0, within(1e-12));
        Labels two = Labels.of(2, 0, 0, 1);
        double first = (100 - 1) / 100.0;
        double second = (81 - 1) / 81.0;
        assertThat(of(new SquaredSilhouette(), rows, two))
                .hasValueCloseTo((first + second) / 3, within(1e-12));
    }

    @Test
    void dunnOfManyLabelingsIsThatOfEachAloneAndAbsentForManyRows() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] rows = new double[300][2];
        int[][] labels = new int[2][rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            labels[0][i] = rows[i][0] > 0 ? 1 : 0;
            labels[1][i] = rows[i][1] > 0.3 ? 2 : labels[0][i];
        }
        Points points = Tables.raw(Rows.of(rows));
        List<Labels> both = List.of(Labels.of(2, labels[0]), Labels.of(3, labels[1]));
        FitContext threads = new FitContext(Seed.of(1), 3, Progress.SILENT);
        List<OptionalDouble> found = new Dunn().of(new Labelings(points, both, threads));
        for (int t = 0; t < 2; t++) {
            double apart = Double.POSITIVE_INFINITY;
            double across = 0;
            for (int a = 0; a < rows.length; a++) {
                for (int b = 0; b < a; b++) {
                    double distance = Math.hypot(rows[a][0] - rows[b][0], rows[a][1] - rows[b][1]);
                    if (labels[t][a] == labels[t][b]) {
                        across = Math.max(across, distance);
                    } else {
                        apart = Math.min(apart, distance);
                    }
                }
            }
            assertThat(found.get(t)).hasValueCloseTo(apart / across, within(1e-12));
        }
        Rows many = column(new double[Dunn.MOST_ROWS + 1]);
        assertThat(of(new Dunn(), many, Labels.of(1, new int[Dunn.MOST_ROWS + 1]))).isEmpty();
    }

    @Test
    void everyIndexIsInTheReferenceInTheOrderOfTheList() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/indices.md"));
        StringBuilder table = new StringBuilder();
        for (Index index : Indices.ALL) {
            Index.About about = index.about();
            table.append(
                    "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    about.key(),
                                    about.name(),
                                    about.variant(),
                                    about.range(),
                                    about.direction().words(),
                                    about.undefined(),
                                    about.source()));
        }
        assertThat(page).contains(table);
        assertThat(Indices.ALL.stream().map(index -> index.about().key()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+(_[a-z]+)*"));
    }

    private static OptionalDouble of(Index index, Rows rows, Labels labels) {
        return index.of(new Labelings(Tables.raw(rows), List.of(labels), FitContext.of(1)))
                .getFirst();
    }

    private static Rows column(double... values) {
        return Rows.of(
                Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
    }
}
