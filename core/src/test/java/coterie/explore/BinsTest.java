package coterie.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinsTest {
    @Test
    void smallWholeNumbersHaveABinEach() {
        Bins bins = Bins.of(0, 3, true);
        assertThat(bins.edges()).containsExactly(-0.5, 0.5, 1.5, 2.5, 3.5);
        assertThat(bins.of(0)).isZero();
        assertThat(bins.of(3)).isEqualTo(3);
    }

    @Test
    void everyBinOfWholeNumbersHoldsTheSameNumberOfThem() {
        Bins bins = Bins.of(18, 93, true);
        int[] held = new int[bins.count()];
        for (int value = 15; value < 95; value++) {
            if (value >= Math.ceil(bins.edges().getFirst())) {
                held[bins.of(value)]++;
            }
        }
        assertThat(held).containsOnly(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1730, 162397",
        "-3.5, 2.25",
        "0.1, 0.3",
        "1e-9, 2e-9",
        "-1e300, 1e300",
        "4.9e-324, 1e-323",
        "1e15, 1000000000000002"
    })
    void edgesAreRoundAndEveryValueLiesInItsBin(double least, double greatest) {
        for (boolean whole : new boolean[] {false, least == Math.rint(least)}) {
            Bins bins = Bins.of(least, greatest, whole);
            assertThat(bins.count()).isBetween(1, Bins.MOST);
            for (double value : new double[] {least, least / 2 + greatest / 2, greatest}) {
                int bin = bins.of(value);
                if (!whole || value == Math.rint(value)) {
                    assertThat(value).isGreaterThanOrEqualTo(bins.edges().get(bin));
                    assertThat(value).isLessThanOrEqualTo(bins.edges().get(bin + 1));
                }
            }
        }
    }

    @Test
    void anEdgeBelongsToTheBinAboveIt() {
        Bins bins = Bins.of(0, 1, false);
        assertThat(bins.edges()).contains(0.3);
        assertThat(bins.edges().get(bins.of(0.3))).isEqualTo(0.3);
    }

    @Test
    void aFewFarValuesAreCutOffAndCountedBeside() {
        Window window = Window.of(1_730, 666_666, 7_000, 94_000, true);
        assertThat(window).isEqualTo(new Window(1_730, 94_000, false, true));
        Bins bins = Bins.of(window, true);
        assertThat(bins.edges().getLast()).isBetween(94_000.0, 100_000.0);
        assertThat(bins.above(666_666)).isTrue();
        assertThat(bins.above(94_000)).isFalse();
        assertThat(bins.below(-5)).isFalse();
    }

    @Test
    void nothingIsCutWhereEveryValueHasABinOrTheTailIsShort() {
        assertThat(Window.of(0, 27, 0, 9, true).above()).isFalse();
        assertThat(Window.of(0, 1_493, 0, 1_300, true).above()).isFalse();
        assertThat(Window.of(0, 10, 0, 0, false).above()).isFalse();
    }

    @Test
    void oneValueHasOneBinAndNoValueNone() {
        assertThat(Bins.of(7, 7, true).edges()).containsExactly(6.5, 7.5);
        assertThat(Bins.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, true).count())
                .isZero();
        assertThat(Bins.of(0, Double.MAX_VALUE, false).count()).isPositive();
    }
}
