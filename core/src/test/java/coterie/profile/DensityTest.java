package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.profile.Profile.Summary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DensityTest {
    @Test
    void theAreaUnderTheCurveIsOne() {
        long[] cells = new long[Density.CELLS];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i % 7 == 0 ? 9 : 1;
        }
        Density density = Density.of(cells, 10, 20, summary(cells)).orElseThrow();
        double step = 10.0 / (Density.POINTS - 1);
        double area = density.heights().stream().mapToDouble(height -> height * step).sum();
        double ends = (density.heights().getFirst() + density.heights().getLast()) * step / 2;
        assertThat(area - ends).isCloseTo(1, within(0.01));
    }

    @Test
    void valuesCrowdedAtAnEndAreHighestThere() {
        long[] cells = new long[Density.CELLS];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = 1000L / (1 + i);
        }
        Density density = Density.of(cells, 10, 20, summary(cells)).orElseThrow();
        assertThat(density.heights()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void oneValueHasNoCurve() {
        assertThat(Density.of(new long[] {5}, 3, 3, new Summary(5, 0, 3, 0, 3, 3, 3, 3, 3)))
                .isEmpty();
    }

    private static Summary summary(long[] cells) {
        return new Summary(Arrays.stream(cells).sum(), 0, 15, 2.9, 11, 12.5, 15, 17.5, 19);
    }
}
