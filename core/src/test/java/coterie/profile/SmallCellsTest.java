package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.explore.Beyond;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final SmallCells FIVE = new SmallCells(List.of(100L, 60L, 40L), 5);

    @Test
    void rareLevelsAreJoinedSoThatRowsStillAddUp() {
        ColumnProfile hidden =
                hide(
                        levels(
                                new Level("Married", 120, List.of(60L, 40L, 20L)),
                                new Level("Single", 76, List.of(37L, 19L, 20L)),
                                new Level("YOLO", 4, List.of(3L, 1L, 0L))));
        assertThat(hidden.levels())
                .containsExactly(
                        new Level("Married", 120, List.of(60L, 40L, 20L)),
                        new Level(SmallCells.OTHERS, 80, List.of(40L, 20L, 20L)));
    }

    @Test
    void aSmallCountIsHiddenTogetherWithTheNextSmallest() {
        ColumnProfile hidden = hide(yesNo(List.of(50L, 3L, 20L)));
        assertThat(hidden.bySegment().get(0).yes()).isEqualTo(50);
        assertThat(hidden.bySegment().get(1).n()).isZero();
        assertThat(hidden.bySegment().get(2).n()).isZero();
        assertThat(hidden.everyone().orElseThrow().yes()).isEqualTo(73);
    }

    @Test
    void aColumnWithTooFewOverallIsLeftOut() {
        assertThat(FIVE.hide(new Profile(List.of(yesNo(List.of(2L, 1L, 0L))))).columns()).isEmpty();
    }

    @Test
    void nobodyIsNoSmallCell() {
        ColumnProfile column = yesNo(List.of(50L, 0L, 20L));
        assertThat(hide(column).bySegment()).isEqualTo(column.bySegment());
    }

    @Test
    void whateverTheCountsNoHiddenOneCanBeComputed() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new java.util.Random(seed);
            List<Long> yes =
                    FIVE.sizes().stream()
                            .map(size -> (long) (random.nextDouble() * random.nextDouble() * size))
                            .toList();
            ColumnProfile column = yesNo(yes);
            for (ColumnProfile shown : FIVE.hide(new Profile(List.of(column))).columns()) {
                long known = shown.bySegment().stream().mapToLong(Summary::yes).sum();
                long rest = shown.everyone().orElseThrow().yes() - known;
                long hidden = shown.bySegment().stream().filter(own -> own.n() == 0).count();
                assertThat(shown.bySegment().stream().map(Summary::yes))
                        .allMatch(count -> count == 0 || count >= 5);
                if (hidden > 0) {
                    assertThat(hidden).isGreaterThan(1);
                    assertThat(rest)
                            .satisfiesAnyOf(
                                    count -> assertThat(count).isZero(),
                                    count -> assertThat(count).isGreaterThanOrEqualTo(5));
                }
            }
        }
    }

    private static ColumnProfile hide(ColumnProfile column) {
        return FIVE.hide(new Profile(List.of(column))).columns().getFirst();
    }

    private static ColumnProfile levels(Level... levels) {
        return new ColumnProfile(
                "Marital_Status",
                Role.DEMOGRAPHIC,
                false,
                Optional.empty(),
                List.of(),
                List.of(levels),
                Optional.empty(),
                0);
    }

    private static ColumnProfile yesNo(List<Long> yes) {
        List<Summary> own =
                IntStream.range(0, 3)
                        .mapToObj(segment -> summary(yes.get(segment), FIVE.sizes().get(segment)))
                        .toList();
        long all = yes.stream().mapToLong(Long::longValue).sum();
        return new ColumnProfile(
                "Response",
                Role.OUTCOME,
                false,
                Optional.of(summary(all, 200)),
                own,
                List.of(),
                Optional.of(
                        new Histogram(
                                List.of(-0.5, 0.5, 1.5),
                                List.of(200 - all, all),
                                IntStream.range(0, 3)
                                        .mapToObj(segment ->
                                                List.of(
                                                        FIVE.sizes().get(segment)
                                                                - yes.get(segment),
                                                        yes.get(segment)))
                                        .toList(),
                                true,
                                Beyond.NONE,
                                Optional.empty())),
                0);
    }

    private static Summary summary(long yes, long n) {
        double mean = (double) yes / n;
        return new Summary(n, 0, mean, Math.sqrt(mean * (1 - mean) * n / (n - 1)), 0, 0, 0, 0, 0);
    }
}
