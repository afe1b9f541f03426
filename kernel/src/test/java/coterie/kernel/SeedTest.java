package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void streamsFollowTheirNamesAndNothingElse() {
        Seed seed = Seed.of(42);
        long first = seed.split("k-means").split(3).stream().nextLong();
        assertThat(Seed.of(42).split("k-means").split(3).stream().nextLong()).isEqualTo(first);
        assertThat(seed.split("k-means").split(4).stream().nextLong()).isNotEqualTo(first);
        assertThat(seed.split("k-mean").split(3).stream().nextLong()).isNotEqualTo(first);
        assertThat(Seed.of(43).split("k-means").split(3).stream().nextLong()).isNotEqualTo(first);
    }

    @Test
    void splitsDoNotDependOnTheirOrderWithOtherSplits() {
        Seed seed = Seed.of(1);
        Seed before = seed.split(2);
        seed.split(7).stream().nextLong();
        assertThat(seed.split(2)).isEqualTo(before);
    }

    @Test
    void numbersFillTheirRangeEvenly() {
        Seed.Stream stream = Seed.of(5).stream();
        int[] counts = new int[10];
        IntStream.range(0, 100_000).forEach(i -> counts[stream.nextInt(10)]++);
        for (int count : counts) {
            assertThat(count).isBetween(9_500, 10_500);
        }
        double mean = IntStream.range(0, 100_000).mapToDouble(i -> stream.nextDouble()).sum() / 1e5;
        assertThat(mean).isBetween(0.495, 0.505);
    }
}
