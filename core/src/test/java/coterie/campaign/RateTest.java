package coterie.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    /// Newcombe (1998), and the campaign's 334 of 2240.
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2552885199, .3662095770",
        "15, 148, .0623863995, .1604872417",
        "0, 20, 0, .1611251581",
        "1, 29, .0061132143, .1717552188",
        "334, 2240, .1349576298, .1644581137"
    })
    void wilsonsIntervalIsThePublishedOne(long count, long of, double low, double high) {
        Rate rate = Rate.of(count, of);
        assertThat(rate.low()).isCloseTo(low, within(1e-9));
        assertThat(rate.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void newcombesDifferenceIsThePublishedOne() {
        Rate.Difference difference = Rate.of(56, 70).minus(Rate.of(48, 80));
        assertThat(difference.gap()).isCloseTo(.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(.0524314724, within(1e-9));
        assertThat(difference.high()).isCloseTo(.3338726540, within(1e-9));
    }

    @Test
    void everyoneIsAtMostOne() {
        assertThat(Rate.of(20, 20).high()).isEqualTo(1);
    }
}
