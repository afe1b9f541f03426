package coterie.kernel.cluster.kmeans;

import static coterie.kernel.cluster.Clustering.INERTIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.RowKeys;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.kernel.Seed;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.LowestCost;
import coterie.kernel.simd.Tier;
import coterie.testing.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KMeansTest {
    private static final FitContext CONTEXT = FitContext.of(42);

    @Test
    void irisHasItsKnownInertias() {
        double[] known = {
            681.3706,
            152.3479518,
            78.85144143,
            57.22847321,
            46.44618205,
            39.03998725,
            34.29822967,
            29.98894395
        };
        List<Clustering> found = fit(Tables.raw(iris()), known.length);
        for (int k = 1; k <= known.length; k++) {
            assertThat(found.get(k - 1).score(INERTIA))
                    .isCloseTo(known[k - 1], within(1e-6 * known[0]));
        }
        assertThat(found.get(2).sizes()).containsExactly(62L, 50L, 38L);
    }

    @Test
    void standardisedIrisIsAtMostItsKnownInertias() {
        double[] known = {
            596,
            220.8792936,
            138.8883597,
            113.3316235,
            90.20190126,
            79.46523433,
            70.18758226,
            61.79898855
        };
        Rows rows = iris();
        Points points = Tables.points(rows, Scaling.standard(rows), RowKeys.ofFeatures(rows));
        List<Clustering> found = fit(points, known.length);
        for (int k = 1; k <= known.length; k++) {
            // These were computed with the sample deviation.
            double inertia = found.get(k - 1).score(INERTIA) * 149 / 150;
            assertThat(inertia).isLessThanOrEqualTo(known[k - 1] * (1 + 1e-8));
        }
    }

    @Test
    void ruspiniHasItsKnownInertias() {
        double[] known = {89337.83214, 51063.47505, 12881.05124, 10126.71979, 8575.406876};
        Rows rows = Tables.read(ReferenceData.data("golden/ruspini.csv"), ",", "x", "y");
        List<Clustering> found = fit(Tables.raw(rows), 6);
        for (int i = 0; i < known.length; i++) {
            assertThat(found.get(i + 1).score(INERTIA))
                    .isCloseTo(known[i], within(1e-6 * known[i]));
        }
        assertThat(found.get(3).sizes()).containsExactly(23L, 20L, 17L, 15L);
    }

    @Test
    void threadsChangeNothing() {
        Points points = Tables.raw(Rows.of(clouds(5_003, 7, 4)));
        List<KMeans> methods = List.of(new KMeans(3, 4, 3), new KMeans(7, 4, 3));
        List<Clustering> expected = KMeans.fit(methods, points, CONTEXT);
        for (int threads : new int[] {2, 3, 8}) {
            FitContext context = new FitContext(Seed.of(42), threads, Progress.SILENT);
            assertThat(KMeans.fit(methods, points, context)).isEqualTo(expected);
        }
    }

    @Test
    void threadsChangeNothingWhereStartsRunOnASample() {
        Points points = Tables.raw(Rows.of(clouds(SampledRows.ALL_UP_TO + 77, 3, 5)));
        KMeans method = new KMeans(5, 3, 0);
        Clustering expected = method.fit(points, CONTEXT);
        assertThat(expected.starts().orElseThrow().rows()).isEqualTo(SampledRows.SIZE);
        assertThat(expected.labels().size()).isEqualTo(points.size());
        FitContext context = new FitContext(Seed.of(42), 4, Progress.SILENT);
        assertThat(method.fit(points, context)).isEqualTo(expected);
    }

    @Test
    void shuffledRowsWithoutIdsKeepTheirLabelsAlsoAboveTheSample() {
        double[][] rows = clouds(SampledRows.ALL_UP_TO + 5, 2, 4);
        double[][] reversed = new double[rows.length][];
        Arrays.setAll(reversed, i -> rows[rows.length - 1 - i]);
        KMeans method = new KMeans(4, 2, 0);
        Clustering expected = method.fit(Tables.raw(Rows.of(rows)), CONTEXT);
        Clustering found = method.fit(Tables.raw(Rows.of(reversed)), CONTEXT);
        assertThat(found.assigner().centres()).isEqualTo(expected.assigner().centres());
        assertThat(found.score(INERTIA)).isEqualTo(expected.score(INERTIA));
        for (int row = 0; row < rows.length; row++) {
            assertThat(found.labels().at(rows.length - 1 - row))
                    .isEqualTo(expected.labels().at(row));
        }
    }

    @Test
    @Tag("slow")
    void millionsClimbEveryRungInAnyOrder() {
        double[][] rows = clouds(2 * 8 * Sweep.SECOND_RUNG + 3, 2, 3);
        KMeans method = new KMeans(3, 2, 0);
        Clustering expected = method.fit(Tables.raw(Rows.of(rows)), CONTEXT);
        Clustering exact = method.withExactRestarts().fit(Tables.raw(Rows.of(rows)), CONTEXT);
        assertThat(exact.score(INERTIA))
                .isCloseTo(expected.score(INERTIA), within(1e-6 * exact.score(INERTIA)));
        Collections.reverse(Arrays.asList(rows));
        assertThat(method.fit(Tables.raw(Rows.of(rows)), CONTEXT).assigner().centres())
                .isEqualTo(expected.assigner().centres());
    }

    @Test
    void aWeightedRowIsAsGoodAsItsCopies() {
        Points points = Tables.raw(Rows.of(answers(9_001)));
        SampledRows weighted = SampledRows.forStarts(points, Seed.of(1));
        AllRows copies = new AllRows(points, 1);
        assertThat(weighted.size()).isEqualTo(60);
        assertThat(weighted.customers()).isEqualTo(copies.customers());
        assertThat(weighted.spread()).isEqualTo(copies.spread());
        KMeans method = new KMeans(6, 1, 0);
        Lloyd ofWeights = new Lloyd(weighted, method.k());
        Lloyd ofCopies = new Lloyd(copies, method.k());
        for (int c = 0; c < method.k(); c++) {
            double[] start = {c % 3, c % 4, c % 5};
            ofWeights.centres().move(c, start);
            ofCopies.centres().move(c, start);
        }
        for (Lloyd run : List.of(ofWeights, ofCopies)) {
            run.run(method, Double.POSITIVE_INFINITY, Tier.forWork(0).kernels());
        }
        assertThat(ofWeights.inertia()).isEqualTo(ofCopies.inertia()).isPositive();
        assertThat(ofWeights.centres().matrix(1)).isEqualTo(ofCopies.centres().matrix(1));
        assertThat(ofWeights.passes()).isEqualTo(ofCopies.passes()).isGreaterThan(2);
    }

    @Test
    void startsRunOnEveryoneWhereFewRowsAreDifferent() {
        double[][] rows = answers(SampledRows.ALL_UP_TO * 3);
        Points points = Tables.raw(Rows.of(rows));
        Clustering found = new KMeans(5, 3, 10).fit(points, CONTEXT);
        assertThat(found.starts().orElseThrow().rows()).isEqualTo(points.size());
        assertThat(found.starts().orElseThrow().best())
                .isCloseTo(found.score(INERTIA), within(1e-6 * found.score(INERTIA)));
        double[][] reversed = new double[rows.length][];
        Arrays.setAll(reversed, i -> rows[rows.length - 1 - i]);
        Clustering backwards = new KMeans(5, 3, 10).fit(Tables.raw(Rows.of(reversed)), CONTEXT);
        assertThat(backwards.assigner().centres()).isEqualTo(found.assigner().centres());
    }

    @Test
    void exactRestartsReportEveryStartOnAllRowsAndAreNoWorse() {
        Points points = Tables.raw(Rows.of(clouds(SampledRows.ALL_UP_TO + 901, 3, 6)));
        KMeans method = new KMeans(6, 5, 0);
        Clustering ladder = method.fit(points, CONTEXT);
        Clustering exact = method.withExactRestarts().fit(points, CONTEXT);
        assertThat(exact.starts().orElseThrow().rows()).isEqualTo(points.size());
        assertThat(exact.starts().orElseThrow().inertias()).hasSize(5);
        assertThat(exact.starts().orElseThrow().best())
                .isCloseTo(exact.score(INERTIA), within(1e-4 * exact.score(INERTIA)));
        assertThat(exact.score(INERTIA)).isLessThanOrEqualTo(ladder.score(INERTIA) * (1 + 1e-9));
        assertThat(KMeans.fit(List.of(method.withExactRestarts(), method), points, CONTEXT))
                .containsExactly(exact, ladder);
    }

    @Test
    void givenCentresAreMovedAsLloydDoes() {
        Points points = Tables.raw(column(0, 1, 2, 9, 10, 20));
        Matrix start = Matrix.ofRows(new double[] {0}, new double[] {9});
        Clustering once = new KMeans(2, 1, 0, 1, 0, false).fitFrom(start, points, CONTEXT);
        assertThat(once.assigner().centres())
                .isEqualTo(Matrix.ofRows(new double[] {1}, new double[] {13}));
        assertThat(once.score(INERTIA)).isEqualTo(1 + 1 + 16 + 9 + 49);
    }

    @Test
    void copiesOfEveryRowMoveGivenCentresAlike() {
        double[][] rows = clouds(2_000, 3, 5);
        double[][] twice = new double[4_000][];
        Arrays.setAll(twice, i -> rows[i / 2]);
        Matrix start = Matrix.ofRows(rows[0], rows[1], rows[2], rows[3], rows[4]);
        KMeans method = new KMeans(5, 1, 0, 20, 0, false);
        Clustering once = method.fitFrom(start, Tables.raw(Rows.of(rows)), CONTEXT);
        Clustering copied = method.fitFrom(start, Tables.raw(Rows.of(twice)), CONTEXT);
        assertThat(copied.assigner().centres()).isEqualTo(once.assigner().centres());
        assertThat(copied.score(INERTIA)).isEqualTo(2 * once.score(INERTIA));
    }

    @Test
    void fittingTogetherOrAloneGivesTheSame() {
        Points points = Tables.raw(Rows.of(clouds(700, 5, 3)));
        KMeans three = new KMeans(3, 5, 2);
        List<Clustering> together =
                KMeans.fit(List.of(new KMeans(2, 5, 2), three), points, CONTEXT);
        assertThat(three.fit(points, CONTEXT)).isEqualTo(together.getLast());
    }

    @Test
    void everyRowIsWithItsNearestCentreAndInertiaIsTheirSum() {
        Points points = Tables.raw(Rows.of(clouds(1_000, 6, 5)));
        Clustering found = new KMeans(5, 3, 0).fit(points, CONTEXT);
        assertThat(LowestCost.nearest(found.assigner().centres()).labels(points.exact()))
                .isEqualTo(found.labels());
        assertThat(found.labels().sizes()).isEqualTo(found.sizes());
        double[] sum = {0};
        LowestCost.nearest(found.assigner().centres())
                .place(
                        points.exact(),
                        (first, count, places) -> {
                            for (int i = 0; i < count; i++) {
                                sum[0] += places.distance(i) * places.distance(i);
                            }
                        });
        assertThat(found.score(INERTIA)).isCloseTo(sum[0], within(1e-9 * sum[0]));
    }

    @Test
    void clustersAreNumberedBySizeAndThenByCentre() {
        Points points = Tables.raw(column(9, 9.1, 5, 5.1, 1, 1.1, 1.2, 20, 20.1));
        Clustering found = new KMeans(4, 10, 10).fit(points, CONTEXT);
        assertThat(found.sizes()).containsExactly(3L, 2L, 2L, 2L);
        assertThat(
                        IntStream.range(0, 4)
                                .mapToDouble(c -> found.assigner().centres().at(c, 0))
                                .toArray())
                .containsExactly(new double[] {1.1, 5.05, 9.05, 20.05}, within(1e-12));
    }

    @Test
    void asManyClustersAsRowsLeaveNoInertia() {
        Points points = Tables.raw(Rows.of(clouds(37, 3, 2)));
        Clustering found = new KMeans(37, 1, 0).fit(points, CONTEXT);
        assertThat(found.score(INERTIA)).isZero();
        assertThat(found.sizes()).containsOnly(1L);
    }

    @Test
    void asManyClustersAsDistinctRowsLeaveNoInertiaAmongDuplicates() {
        double[][] rows = new double[300][];
        Arrays.setAll(rows, i -> new double[] {i % 7, i % 7 * 0.5});
        Clustering found = new KMeans(7, 2, 0).fit(Tables.raw(Rows.of(rows)), CONTEXT);
        assertThat(found.score(INERTIA)).isZero();
        assertThat(found.sizes()).allSatisfy(size -> assertThat(size).isGreaterThan(41));
    }

    @Test
    void identicalRowsMakeOneClusterAndMoreStayEmpty() {
        double[][] rows = new double[100][];
        Arrays.fill(rows, new double[] {3, 3});
        Points points = Tables.raw(Rows.of(rows));
        assertThat(new KMeans(1, 2, 2).fit(points, CONTEXT).score(INERTIA)).isZero();
        assertThat(new KMeans(3, 2, 2).fit(points, CONTEXT).sizes()).containsExactly(100L, 0L, 0L);
    }

    @Test
    void moreClustersThanRowsAreRefused() {
        assertThatThrownBy(() -> new KMeans(3, 1, 0).fit(Tables.raw(column(1, 2)), CONTEXT))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        fault -> assertThat(fault.code()).isEqualTo(FaultCode.K_TOO_LARGE));
    }

    @Test
    void copiesOfEveryRowDoubleTheInertiaFromTheSameStart() {
        double[][] rows = clouds(200, 3, 3);
        double[][] twice = new double[400][];
        Arrays.setAll(twice, i -> rows[i / 2]);
        Clustering once = new KMeans(3, 20, 20).fit(Tables.raw(Rows.of(rows)), CONTEXT);
        Clustering copied = new KMeans(3, 20, 20).fit(Tables.raw(Rows.of(twice)), CONTEXT);
        assertThat(copied.score(INERTIA))
                .isCloseTo(2 * once.score(INERTIA), within(1e-9 * once.score(INERTIA)));
        assertThat(copied.sizes()).isEqualTo(once.sizes().stream().map(size -> 2 * size).toList());
    }

    @Test
    void aPowerOfTwoAsUnitChangesNoLabel() {
        double[][] rows = clouds(500, 4, 4);
        KMeans method = new KMeans(4, 5, 5);
        Clustering expected = method.fit(Tables.raw(Rows.of(rows)), CONTEXT);
        for (int exponent : new int[] {-100, -30, 30, 100}) {
            double factor = Math.scalb(1.0, exponent);
            double[][] scaled =
                    Arrays.stream(rows)
                            .map(r -> Arrays.stream(r).map(v -> v * factor).toArray())
                            .toArray(double[][]::new);
            Points points =
                    Tables.points(
                            Rows.of(scaled), Scaling.none(4), RowKeys.ofFeatures(Rows.of(rows)));
            Clustering found = method.fit(points, CONTEXT);
            assertThat(found.labels()).isEqualTo(expected.labels());
            assertThat(found.score(INERTIA)).isEqualTo(expected.score(INERTIA) * factor * factor);
        }
    }

    @Test
    void aFeatureWithoutVarianceChangesNothing() {
        double[][] rows = clouds(300, 2, 3);
        double[][] wider =
                Arrays.stream(rows).map(r -> new double[] {r[0], 0, r[1]}).toArray(double[][]::new);
        RowKeys keys = RowKeys.ofFeatures(Rows.of(rows));
        KMeans method = new KMeans(3, 10, 10);
        Labels expected =
                method.fit(Tables.points(Rows.of(rows), Scaling.none(2), keys), CONTEXT).labels();
        assertThat(
                        method.fit(Tables.points(Rows.of(wider), Scaling.none(3), keys), CONTEXT)
                                .labels())
                .isEqualTo(expected);
    }

    @Test
    void swapsNeverMakeAStartWorse() {
        Points points = Tables.raw(Rows.of(clouds(800, 4, 9)));
        List<Double> plain =
                new KMeans(9, 8, 0).fit(points, CONTEXT).starts().orElseThrow().inertias();
        List<Double> swapped =
                new KMeans(9, 8, 20).fit(points, CONTEXT).starts().orElseThrow().inertias();
        for (int start = 0; start < plain.size(); start++) {
            assertThat(swapped.get(start)).isLessThanOrEqualTo(plain.get(start));
        }
        assertThat(swapped).isNotEqualTo(plain);
    }

    @Test
    void aListenerMayCancel() {
        Points points = Tables.raw(Rows.of(clouds(500, 3, 3)));
        for (int threads : new int[] {1, 2}) {
            List<Double> heard = new ArrayList<>();
            Progress impatient =
                    (stage, done) -> {
                        heard.add(done);
                        if (done >= 0.25) {
                            throw new CoterieException(FaultCode.CANCELLED, "enough");
                        }
                    };
            FitContext context = new FitContext(Seed.of(1), threads, impatient);
            assertThatThrownBy(() -> new KMeans(3, 100, 0).fit(points, context))
                    .isInstanceOf(CoterieException.class)
                    .hasMessage("enough");
            assertThat(heard).hasSizeLessThan(30);
        }
    }

    private static List<Clustering> fit(Points points, int largestK) {
        return KMeans.fit(
                IntStream.rangeClosed(1, largestK).mapToObj(k -> new KMeans(k, 6, 100)).toList(),
                points,
                CONTEXT);
    }

    private static Rows iris() {
        return Tables.read(
                ReferenceData.data("golden/iris.csv"),
                ",",
                "Sepal.Length",
                "Sepal.Width",
                "Petal.Length",
                "Petal.Width");
    }

    private static Rows column(double... values) {
        return Rows.of(
                Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
    }

    /// Overlapping round clouds.
    private static double[][] clouds(int rows, int width, int clouds) {
        SplittableRandom random = new SplittableRandom(rows);
        double[][] centres = new double[clouds][width];
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> 3 * random.nextGaussian());
        }
        double[][] values = new double[rows][width];
        for (int i = 0; i < rows; i++) {
            double[] centre = centres[i % clouds];
            Arrays.setAll(values[i], j -> centre[j] + random.nextGaussian());
        }
        return values;
    }

    /// Answers to three questions: 60 different rows, some rare.
    private static double[][] answers(int customers) {
        SplittableRandom random = new SplittableRandom(21);
        double[][] rows = new double[customers][];
        Arrays.setAll(
                rows,
                i ->
                        new double[] {
                            Math.sqrt(random.nextInt(9)) > 2 ? 2 : random.nextInt(3),
                            random.nextInt(4),
                            random.nextInt(5) * 0.7
                        });
        return rows;
    }
}
