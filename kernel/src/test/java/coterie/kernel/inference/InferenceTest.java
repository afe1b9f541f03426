package coterie.kernel.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InferenceTest {
    @Test
    void kruskalWallisAgreesWithATextbookExample() {
        // scipy.stats.kruskal([1,3,5,7,9], [2,4,6,8,10]) = 0.2727…, p = 0.6015081344405895
        RankSums ranks =
                RankSums.of(
                        new double[] {1, 3, 5, 7, 9, 2, 4, 6, 8, 10},
                        new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1},
                        2);
        KruskalWallis test = KruskalWallis.of(ranks).orElseThrow();
        assertThat(test.h()).isCloseTo(0.2727272727272734, within(1e-12));
        assertThat(test.p()).isCloseTo(0.6015081344405895, within(1e-12));
    }

    @Test
    void tiesAreCorrectedFor() {
        // scipy.stats.kruskal([1,1,1], [2,2,2], [2,2]) = 7.0, p = 0.0301973834223185
        KruskalWallis test =
                KruskalWallis.of(
                                RankSums.of(
                                        new double[] {1, 1, 1, 2, 2, 2, 2, 2, Double.NaN},
                                        new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2},
                                        3))
                        .orElseThrow();
        assertThat(test.h()).isCloseTo(7, within(1e-12));
        assertThat(test.p()).isCloseTo(0.0301973834223185, within(1e-12));
        assertThat(test.epsilonSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void anOrderOfRowsChangesNoRankSum() {
        double[] values = {5, 3, 3, 9, 1, 3};
        int[] groups = {0, 1, 2, 0, 1, 2};
        int[] order = {4, 2, 0, 5, 1, 3};
        assertThat(
                        RankSums.of(
                                IntStream.of(order).mapToDouble(row -> values[row]).toArray(),
                                IntStream.of(order).map(row -> groups[row]).toArray(),
                                3))
                .isEqualTo(RankSums.of(values, groups, 3));
    }

    @Test
    void hairAndEyeColourGoTogetherAsInTheBook() {
        ChiSquare test =
                ChiSquare.plain(
                                List.of(
                                        List.of(68L, 20L, 15L, 5L),
                                        List.of(119L, 84L, 54L, 29L),
                                        List.of(26L, 17L, 14L, 14L),
                                        List.of(7L, 94L, 10L, 16L)))
                        .orElseThrow();
        assertThat(test.statistic()).isCloseTo(138.2898416, within(1e-6));
        assertThat(test.df()).isEqualTo(9);
        assertThat(test.cramersV()).isCloseTo(0.2790446233, within(1e-9));
    }

    @Test
    void rareLevelsAreTestedTogether() {
        List<List<Long>> rare =
                List.of(List.of(50L, 60L), List.of(40L, 30L), List.of(2L, 1L), List.of(0L, 3L));
        assertThat(ChiSquare.of(rare))
                .isEqualTo(ChiSquare.plain(List.of(List.of(50L, 60L), List.of(42L, 34L))));
    }

    @Test
    void holmAgreesWithBenjaminiAndHochbergsExample() {
        List<Double> p =
                List.of(
                        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262,
                        .5719, .6528, .7590, 1.0);
        List<Double> corrected = Holm.corrected(p);
        assertThat(corrected.get(0)).isCloseTo(.0015, within(1e-12));
        assertThat(corrected.get(1)).isCloseTo(.0056, within(1e-12));
        assertThat(corrected.get(2)).isCloseTo(.0247, within(1e-12));
        assertThat(corrected.get(3)).isCloseTo(.114, within(1e-12));
        assertThat(corrected.stream().filter(value -> value <= .05)).hasSize(3);
    }

    @Test
    void twoSharesAreTestedExactlyWhereTheyAreFew() {
        // Fisher's tea: scipy.stats.fisher_exact([[3,1],[1,3]]) p = 0.4857142857142857
        assertThat(TwoShares.p(3, 4, 1, 4)).isCloseTo(0.4857142857142857, within(1e-9));
        assertThat(TwoShares.p(56, 70, 48, 80)).isCloseTo(0.0083, within(1e-3));
        assertThat(TwoShares.p(0, 10, 0, 20)).isEqualTo(1);
    }

    @Test
    void smallGroupsShrinkMoreThanLargeOnes() {
        BetaBinomial common =
                BetaBinomial.fit(List.of(60L, 150L, 30L, 3L), List.of(600L, 600L, 600L, 6L));
        var small = common.shrink(3, 6);
        var large = common.shrink(150, 600);
        assertThat(small.share()).isBetween(common.mean(), 0.5);
        assertThat(large.share()).isCloseTo(0.25, within(0.01));
        assertThat(small.low()).isLessThan(small.share());
        assertThat(small.high()).isGreaterThan(small.share());
        assertThat(small.high() - small.low()).isGreaterThan(large.high() - large.low());
    }

    @Test
    void equalGroupsShareOneShare() {
        BetaBinomial common = BetaBinomial.fit(List.of(10L, 10L), List.of(100L, 100L));
        assertThat(common.strength()).isEqualTo(200);
        assertThat(common.shrink(10, 100).share()).isCloseTo(0.1, within(1e-12));
    }
}
