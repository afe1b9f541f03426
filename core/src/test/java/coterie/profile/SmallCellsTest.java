package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.explore.Beyond;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Role;
import coterie.segment.BySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final SmallCells FIVE = new SmallCells(counts(100, 60, 40), 5);

    @Test
    void rareLevelsAreJoinedSoThatRowsStillAddUp() {
        LevelColumn hidden =
                hide(
                        levels(
                                new Level("Married", 120, counts(60L, 40L, 20L)),
                                new Level("Single", 76, counts(37L, 19L, 20L)),
                                new Level("YOLO", 4, counts(3L, 1L, 0L))));
        assertThat(hidden.levels())
                .containsExactly(
                        new Level("Married", 120, counts(60L, 40L, 20L)),
                        new Level(SmallCells.OTHERS, 80, counts(40L, 20L, 20L)));
    }

    @Test
    void aSmallCountIsHiddenTogetherWithTheNextSmallest() {
        NumberColumn hidden = hide(yesNo(List.of(50L, 3L, 20L)));
        assertThat(hidden.bySegment().of(1).yes()).isEqualTo(50);
        assertThat(hidden.bySegment().of(2).n()).isZero();
        assertThat(hidden.bySegment().of(3).n()).isZero();
        assertThat(hidden.everyone().yes()).isEqualTo(73);
    }

    @Test
    void aColumnWithTooFewOverallIsLeftOut() {
        assertThat(FIVE.hide(new Profile(List.of(yesNo(List.of(2L, 1L, 0L))))).columns()).isEmpty();
    }

    @Test
    void nobodyIsNoSmallCell() {
        NumberColumn column = yesNo(List.of(50L, 0L, 20L));
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
            NumberColumn column = yesNo(yes);
            for (NumberColumn shown : FIVE.hide(new Profile(List.of(column))).numbers().toList()) {
                long known = shown.bySegment().stream().mapToLong(Summary::yes).sum();
                long rest = shown.everyone().yes() - known;
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

    @SuppressWarnings("unchecked")
    private static <C extends ColumnProfile> C hide(C column) {
        return (C) FIVE.hide(new Profile(List.of(column))).columns().getFirst();
    }

    private static LevelColumn levels(Level... levels) {
        return new LevelColumn("Marital_Status", Role.DEMOGRAPHIC, false, List.of(levels), 0);
    }

    private static BySegment<Long> counts(long... counts) {
        return new BySegment<>(Arrays.stream(counts).boxed().toList());
    }

    private static NumberColumn yesNo(List<Long> yes) {
        BySegment<Long> said = new BySegment<>(yes);
        BySegment<Long> sizes = FIVE.sizes();
        long all = yes.stream().mapToLong(Long::longValue).sum();
        return new NumberColumn(
                "Response",
                Role.OUTCOME,
                false,
                summary(all, 200),
                BySegment.each(3, segment -> summary(said.of(segment), sizes.of(segment))),
                new Histogram(
                        List.of(-0.5, 0.5, 1.5),
                        List.of(200 - all, all),
                        BySegment.each(
                                3,
                                segment ->
                                        List.of(
                                                sizes.of(segment) - said.of(segment),
                                                said.of(segment))),
                        true,
                        Beyond.NONE,
                        Optional.empty()),
                0);
    }

    private static Summary summary(long yes, long n) {
        double mean = (double) yes / n;
        return new Summary(n, 0, mean, Math.sqrt(mean * (1 - mean) * n / (n - 1)), 0, 0, 0, 0, 0);
    }
}
