package coterie.kernel.cluster.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.Rows;
import coterie.kernel.Tables;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.LowestCost;
import coterie.kernel.cluster.kmeans.KMeans;
import coterie.testing.ReferenceData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Golden values are those of scikit-learn 1.9.1, `GaussianMixture` with diagonal covariances, no
/// regularisation and the same start.
class MixtureTest {
    private static final FitContext CONTEXT = FitContext.of(42);

    @Test
    void irisHasTheLikelihoodsAndComponentsOfScikitLearn() {
        double[] likelihoods = {
            -741.0175351853397, -386.1853469344873, -307.17757159798356, -264.8475656851545
        };
        double[] bics = {
            -1522.1201527234496, -857.551493868611, -744.6316608424697, -705.067366663678
        };
        Points points =
                Tables.raw(
                        Tables.read(
                                ReferenceData.data("golden/iris.csv"),
                                ",",
                                "Sepal.Length",
                                "Sepal.Width",
                                "Petal.Length",
                                "Petal.Width"));
        List<Mixture> mixtures =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(k -> new Mixture(new KMeans(k, 20, 20), 20_000, 1e-13))
                        .toList();
        List<Clustering> found = mixtures.getFirst().fitAll(mixtures, points, CONTEXT);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).score("log_likelihood"))
                    .isCloseTo(likelihoods[i], within(1e-5));
            assertThat(found.get(i).score("mixture_bic")).isCloseTo(bics[i], within(1e-5));
        }
        Clustering three = found.get(2);
        assertThat(three.sizes()).containsExactly(64L, 50L, 36L);
        LowestCost rule = three.assigner().costs().orElseThrow();
        assertThat(rule.centres().row(0))
                .containsExactly(
                        new double[] {
                            5.927756720826905,
                            2.750395020850564,
                            4.406370477447693,
                            1.4135412971022228
                        },
                        within(1e-5));
        assertThat(variances(rule, 2))
                .containsExactly(
                        new double[] {
                            .28452552854442814,
                            .08216440199061736,
                            .248572394765894,
                            .06019765716362091
                        },
                        within(1e-5));
        assertThat(share(rule, 0)).isCloseTo(0.4139921351646025, within(1e-5));
    }

    @Test
    void aNarrowGroupInAWideOneIsFoundWhereKMeansCutsTheWideOne() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] rows = new double[1_500][2];
        for (int i = 0; i < rows.length; i++) {
            double width = i < 1_000 ? 4 : 0.2;
            rows[i][0] = (i < 1_000 ? 0 : 6) + width * random.nextGaussian();
            rows[i][1] = width * random.nextGaussian();
        }
        Clustering found =
                new Mixture(new KMeans(2, 5, 5), 500, 1e-8).fit(Tables.raw(Rows.of(rows)), CONTEXT);
        assertThat(found.sizes().get(1)).isBetween(480L, 540L);
    }

    @Test
    void noComponentLosesItsLastRowAndNoVarianceFallsBelowTheFloor() {
        double[][] rows = new double[60][2];
        Arrays.setAll(rows, i -> new double[] {i % 3, i % 2});
        Points points = Tables.raw(Rows.of(rows));
        Clustering found = new Mixture(new KMeans(6, 3, 3), 500, 0).fit(points, CONTEXT);
        assertThat(found.sizes()).containsOnly(10L);
        LowestCost rule = found.assigner().costs().orElseThrow();
        double floor = Mixture.FLOOR * (2 / 3.0 + 1 / 4.0) / 2;
        for (int c = 0; c < 6; c++) {
            assertThat(variances(rule, c))
                    .containsExactly(new double[] {floor, floor}, within(1e-12));
        }
    }

    private static double[] variances(LowestCost rule, int c) {
        return Arrays.stream(rule.weights().orElseThrow().row(c)).map(x -> 1 / x).toArray();
    }

    /// From the constant Σ ln variance − 2 ln share.
    private static double share(LowestCost rule, int c) {
        double logs = Arrays.stream(variances(rule, c)).map(Math::log).sum();
        return Math.exp((logs - rule.constants().get(c)) / 2);
    }
}
