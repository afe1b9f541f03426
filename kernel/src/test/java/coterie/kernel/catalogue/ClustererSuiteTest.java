package coterie.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.fault.CoterieException;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.kernel.Seed;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Assigner;
import coterie.kernel.cluster.Clusterer;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every clusterer in the list must keep.
class ClustererSuiteTest {
    private static final Effort EFFORT = new Effort(6, 6, false);
    private static final FitContext CONTEXT = FitContext.of(42);

    static List<Method> methods() {
        return Methods.ALL;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void threadsChangeNothing(Method method) {
        Points points = Tables.raw(Rows.of(clouds(3_000)));
        Clustering expected = method.of(4, EFFORT).fit(points, CONTEXT);
        for (int threads : new int[] {1, 2, 8}) {
            FitContext context = new FitContext(Seed.of(42), threads, Progress.SILENT);
            assertThat(method.of(4, EFFORT).fit(points, context)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfRowsChangesNothing(Method method) {
        double[][] rows = clouds(1_000);
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
        Collections.shuffle(order, new Random(3));
        double[][] shuffled = order.stream().map(i -> rows[i]).toArray(double[][]::new);
        Clustering expected = fit(method, 4, rows);
        Clustering found = fit(method, 4, shuffled);
        assertThat(found.assigner()).isEqualTo(expected.assigner());
        assertThat(found.scores()).isEqualTo(expected.scores());
        for (int i = 0; i < rows.length; i++) {
            assertThat(found.labels().at(i)).isEqualTo(expected.labels().at(order.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void twoCopiesOfEveryRowAreGroupedAsOne(Method method) {
        double[][] rows = clouds(400);
        double[][] twice = new double[800][];
        Arrays.setAll(twice, i -> rows[i / 2]);
        Clustering once = fit(method, 4, rows);
        Clustering copied = fit(method, 4, twice);
        assertClose(copied, once, 1, 1e-9);
        for (int i = 0; i < twice.length; i++) {
            assertThat(copied.labels().at(i)).isEqualTo(once.labels().at(i / 2));
        }
        once.scores()
                .forEach((name, score) -> {
                    if (!name.contains("bic")) {
                        assertThat(copied.score(name))
                                .isCloseTo(2 * score, within(1e-9 * Math.abs(score)));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theUnitChangesNothing(Method method) {
        double[][] rows = clouds(600);
        Clustering expected = fit(method, 4, rows);
        for (double factor : new double[] {0x1p-40, 1e-3, 1e9}) {
            double[][] scaled = new double[rows.length][];
            Arrays.setAll(scaled, i -> Arrays.stream(rows[i]).map(x -> x * factor).toArray());
            Clustering found = fit(method, 4, scaled);
            assertThat(found.labels()).isEqualTo(expected.labels());
            assertClose(found, expected, factor, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void fittingTogetherOrAloneGivesTheSame(Method method) {
        Points points = Tables.raw(Rows.of(clouds(500)));
        List<Clusterer> family = List.of(method.of(2, EFFORT), method.of(4, EFFORT));
        List<Clustering> together = Clusterer.fit(family, points, CONTEXT);
        assertThat(together)
                .containsExactly(
                        family.get(0).fit(points, CONTEXT), family.get(1).fit(points, CONTEXT));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theRulePlacesEveryRowWhereItIsAndComesBackFromItsParts(Method method) {
        Points points = Tables.raw(Rows.of(clouds(700)));
        Clustering found = method.of(4, EFFORT).fit(points, CONTEXT);
        Assigner rule = found.assigner();
        assertThat(rule.labels(points.exact())).isEqualTo(found.labels());
        assertThat(Assigner.of(rule.kind(), rule.parts())).isEqualTo(rule);
        assertThat(found.sizes()).isSortedAccordingTo(Comparator.reverseOrder());
        rule.place(points.exact(), (first, count, places) -> assertSound(places, count));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void oneClusterHasTheMean(Method method) {
        Clustering found = fit(method, 1, new double[][] {{0, 2}, {1, 5}, {5, 11}});
        assertThat(found.labels()).isEqualTo(Labels.of(1, 0, 0, 0));
        assertThat(found.assigner().centres().row(0))
                .containsExactly(new double[] {2, 6}, within(1e-9));
        assertSound(found);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void asManyClustersAsRowsHaveOneEach(Method method) {
        double[][] rows = {{0, 0}, {1, 7}, {9, 2}, {-4, 4}, {30, 1}, {2, -20}, {11, 12}};
        Clustering found = fit(method, rows.length, rows);
        assertThat(found.sizes()).containsOnly(1L);
        assertSound(found);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void identicalRowsStayTogether(Method method) {
        double[][] rows = new double[20][];
        Arrays.fill(rows, new double[] {3, 4});
        for (int k = 1; k <= 3; k++) {
            Clustering found = fit(method, k, rows);
            assertThat(found.sizes().getFirst()).isEqualTo(20);
            assertSound(found);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantColumnChangesNothing(Method method) {
        double[][] rows = clouds(500);
        double[][] wider = new double[rows.length][];
        Arrays.setAll(wider, i -> new double[] {rows[i][0], 7, rows[i][1], rows[i][2]});
        Clustering expected = fit(method, 4, rows);
        Clustering found = fit(method, 4, wider);
        assertThat(found.sizes()).isEqualTo(expected.sizes());
        assertThat(found.labels()).isEqualTo(expected.labels());
        assertSound(found);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void extremeValuesAreGroupedOrRefusedButNeverNaN(Method method) {
        for (double extreme : new double[] {1e-300, 1e30, -1e30, 1e200}) {
            double[][] all = clouds(300);
            double[][] one = clouds(300);
            for (double[] row : all) {
                row[0] *= extreme;
                row[1] *= extreme;
                row[2] *= extreme;
            }
            one[17][1] = extreme;
            for (double[][] rows : List.of(all, one)) {
                try {
                    assertSound(fit(method, 3, rows));
                } catch (CoterieException refused) {
                    assertThat(refused).hasMessageContaining("row");
                }
            }
        }
    }

    private static Clustering fit(Method method, int k, double[][] rows) {
        return method.of(k, EFFORT).fit(Tables.raw(Rows.of(rows)), CONTEXT);
    }

    /// Centres agree, in another unit.
    private static void assertClose(
            Clustering found, Clustering expected, double factor, double tolerance) {
        for (int c = 0; c < expected.k(); c++) {
            double[] centre =
                    Arrays.stream(expected.assigner().centres().row(c))
                            .map(x -> x * factor)
                            .toArray();
            assertThat(found.assigner().centres().row(c))
                    .containsExactly(centre, within(10 * factor * tolerance));
        }
    }

    private static void assertSound(Clustering found) {
        assertThat(found.scores().values()).allMatch(Double::isFinite);
        assertThat(found.assigner().k()).isEqualTo(found.k());
        for (int c = 0; c < found.k(); c++) {
            assertThat(Arrays.stream(found.assigner().centres().row(c))).allMatch(Double::isFinite);
        }
    }

    private static void assertSound(Assigner.Places places, int count) {
        for (int i = 0; i < count; i++) {
            double[] membership = places.membership(i);
            double largest = Arrays.stream(membership).max().orElseThrow();
            assertThat(membership[places.cluster(i)]).isEqualTo(largest);
            assertThat(Arrays.stream(membership).sum()).isCloseTo(1, within(1e-12));
            assertThat(places.confidence(i)).isBetween(0.0, 1.0);
            assertThat(places.distance(i)).isFinite().isNotNegative();
        }
    }

    /// Four clouds of unlike sizes and widths in three dimensions.
    private static double[][] clouds(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[][] rows = new double[count][3];
        for (int i = 0; i < count; i++) {
            int cloud = i % 10 < 4 ? 0 : i % 10 < 7 ? 1 : i % 10 < 9 ? 2 : 3;
            for (int j = 0; j < 3; j++) {
                double centre = (cloud >> j & 1) * 9 - cloud;
                rows[i][j] = centre + (0.5 + 0.3 * cloud) * random.nextGaussian();
            }
        }
        return rows;
    }
}
