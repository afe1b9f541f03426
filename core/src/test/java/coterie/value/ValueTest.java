package coterie.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.value.RevenueTree.Branch;
import coterie.value.Targeting.Price;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void revenueIsCustomersTimesFrequencyTimesBasket() {
        Branch branch = new Branch(1, 4, 600, OptionalDouble.of(12), OptionalDouble.of(150));
        assertThat(4 * branch.frequency().orElseThrow() * branch.basket().orElseThrow())
                .isEqualTo(600);
        assertThat(branch.perCustomer()).isEqualTo(150);
        assertThat(branch.marginPerCustomer()).hasValue(37.5);
    }

    @Test
    void whenAllBringTheSameNothingIsConcentrated() {
        double[] same = new double[40];
        Arrays.fill(same, 7);
        Concentration spread = Concentration.of(same).orElseThrow();
        assertThat(spread.top10()).isCloseTo(0.1, within(1e-12));
        assertThat(spread.top20()).isCloseTo(0.2, within(1e-12));
        assertThat(spread.gini().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(spread.curve()).hasSize(21).last().isEqualTo(1.0);
    }

    @Test
    void oneWhoBringsAllIsAllThereIs() {
        double[] one = new double[10];
        one[3] = 5;
        Concentration spread = Concentration.of(one).orElseThrow();
        assertThat(spread.top10()).isEqualTo(1);
        assertThat(spread.gini().orElseThrow()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void giniOfOneToFourIsAQuarter() {
        assertThat(Concentration.of(new double[] {4, 1, 3, 2}).orElseThrow().gini().orElseThrow())
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void threeForAContactThatBringsElevenPaysFromTwentySevenPercent() {
        assertThat(new Price(3, 11, "").breakEven()).isCloseTo(0.2727, within(1e-4));
    }

    @Test
    void aBudgetAndACapacityLimitContactsTogether() {
        assertThat(new Reach(OptionalDouble.of(100), OptionalLong.of(50)).most(3)).isEqualTo(33);
        assertThat(new Reach(OptionalDouble.of(100), OptionalLong.of(20)).most(3)).isEqualTo(20);
        assertThat(Reach.EVERYONE.most(3)).isEqualTo(Long.MAX_VALUE);
    }
}
