package coterie.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowKeysTest {
    private static final Seed SEED = Seed.of(42);

    @Test
    void orderFollowsTheIdsThroughAnyShuffle() {
        List<String> ids = IntStream.range(0, 500).mapToObj(i -> "C" + i).toList();
        assertThat(ordered(ids, ids.reversed())).isEqualTo(ordered(ids, ids));
    }

    @Test
    void anotherSeedGivesAnotherOrder() {
        RowKeys keys = keys(IntStream.range(0, 50).mapToObj(Integer::toString).toList());
        assertThat(keys.order(SEED)).isNotEqualTo(keys.order(Seed.of(43)));
    }

    @Test
    void orderHoldsEveryRowOnce() {
        RowKeys keys = keys(IntStream.range(0, 3000).mapToObj(Integer::toString).toList());
        int[] order = keys.order(SEED);
        Arrays.sort(order);
        assertThat(order).isEqualTo(IntStream.range(0, 3000).toArray());
    }

    @Test
    void fewerRowsArePrefixOfMore() {
        RowKeys keys = keys(IntStream.range(0, 3000).mapToObj(Integer::toString).toList());
        int[] order = keys.order(SEED);
        assertThat(keys.smallest(SEED, 17)).isEqualTo(Arrays.copyOf(order, 17));
        assertThat(keys.smallest(SEED, 1500)).isEqualTo(Arrays.copyOf(order, 1500));
        assertThat(keys.smallest(SEED, 5000)).isEqualTo(order);
        assertThat(keys.smallest(SEED, 0)).isEmpty();
    }

    @Test
    void aSampleHasTheFirstRowsInTheirOwnOrder() {
        RowKeys keys = keys(IntStream.range(0, 3000).mapToObj(Integer::toString).toList());
        for (int count : new int[] {0, 1, 17, 1500, 5000}) {
            int[] smallest = keys.smallest(SEED, count);
            Arrays.sort(smallest);
            assertThat(keys.sample(SEED, count)).isEqualTo(smallest);
        }
    }

    @Test
    void repeatedAndMissingIdsAreToldApartByTheirFeatures() {
        double[][] rows = {{1}, {2}, {3}, {4}};
        RowKeys keys = keys(List.of("a", "a", "", ""), rows);
        double[][] shuffled = {{4}, {2}, {3}, {1}};
        RowKeys others = keys(List.of("", "a", "", "a"), shuffled);
        assertThat(firsts(keys, rows)).isEqualTo(firsts(others, shuffled));
    }

    @Test
    void equalRowsWithoutIdsAreCountedThroughSoThatASampleTakesSomeOfThem() {
        double[][] rows = new double[1000][];
        Arrays.setAll(rows, i -> new double[] {i % 2});
        RowKeys keys = RowKeys.ofFeatures(Rows.of(rows));
        long ones =
                Arrays.stream(keys.smallest(SEED, 400)).filter(row -> rows[row][0] == 1).count();
        assertThat(ones).isBetween(150L, 250L);
    }

    @Test
    void negativeZeroIsZero() {
        RowKeys keys = RowKeys.ofFeatures(Rows.of(new double[] {0.0}, new double[] {1}));
        RowKeys same = RowKeys.ofFeatures(Rows.of(new double[] {-0.0}, new double[] {1}));
        assertThat(keys.order(SEED)).isEqualTo(same.order(SEED));
    }

    @Test
    void asManyIdsAsRowsAreExpected() {
        assertThatThrownBy(() -> RowKeys.ofIds().add("a").build(Rows.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ordered(List<String> names, List<String> rows) {
        RowKeys keys = keys(rows);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(names);
        return Arrays.stream(keys.order(SEED)).mapToObj(rows::get).toList();
    }

    private static List<Double> firsts(RowKeys keys, double[][] rows) {
        return Arrays.stream(keys.order(SEED)).mapToObj(row -> rows[row][0]).toList();
    }

    private static RowKeys keys(List<String> ids) {
        double[][] rows = new double[ids.size()][1];
        return keys(ids, rows);
    }

    private static RowKeys keys(List<String> ids, double[][] rows) {
        RowKeys.Builder builder = RowKeys.ofIds();
        ids.forEach(builder::add);
        return builder.build(Rows.of(rows));
    }
}
