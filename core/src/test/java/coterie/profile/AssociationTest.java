package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.profile.Profile.Level;
import coterie.segment.BySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationTest {
    /// Hair by eye colour of 592 students: V = 0.279, as the package vcd of R prints it.
    @Test
    void hairAndEyeColourHaveTheKnownCramersV() {
        List<Level> hair =
                List.of(
                        new Level("black", 108, new BySegment<>(List.of(68L, 20L, 15L, 5L))),
                        new Level("brown", 286, new BySegment<>(List.of(119L, 84L, 54L, 29L))),
                        new Level("red", 71, new BySegment<>(List.of(26L, 17L, 14L, 14L))),
                        new Level("blond", 127, new BySegment<>(List.of(7L, 94L, 10L, 16L))));
        assertThat(Association.cramersV(hair, List.of(220L, 215L, 93L, 64L)))
                .isCloseTo(.2790446233, within(1e-9));
    }

    @Test
    void oneSegmentHasNoAssociation() {
        assertThat(
                        Association.cramersV(
                                List.of(
                                        new Level("a", 5, new BySegment<>(List.of(5L))),
                                        new Level("b", 5, new BySegment<>(List.of(5L)))),
                                List.of(10L)))
                .isZero();
    }

    @Test
    void equalSharesHaveNoEffectAndOppositeOnesTheLargest() {
        assertThat(Association.cohensH(.3, .3)).isZero();
        assertThat(Association.cohensH(1, 0)).isCloseTo(Math.PI, within(1e-12));
    }
}
