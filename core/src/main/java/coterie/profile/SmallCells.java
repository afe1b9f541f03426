package coterie.profile;

import coterie.explore.Beyond;
import coterie.fault.Alarm;
import coterie.prepare.Prepared;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Hides figures that rest on too few customers, and as many more as it takes that nobody computes
/// the hidden ones from totals.
///
/// Levels are joined until every cell is empty or large enough, so that rows and columns still add
/// up. Figures of a number or a yes/no column are left out for the segments where they rest on too
/// few, and then for the next smallest one too, until the hidden ones together are enough. Counts
/// of histograms are rounded. No customers at all are no small cell.
///
/// @param sizes customers a segment
/// @param least the fewest customers a figure may rest on; 1 hides nothing
public record SmallCells(BySegment<Long> sizes, int least) {
    /// What the levels that are too rare are called together.
    public static final String OTHERS = "(others)";

    /// What a recipe lets be handed out of these segments.
    public static SmallCells of(Segmentation segmentation, Prepared prepared) {
        return new SmallCells(
                segmentation.sizes(), prepared.fitted().recipe().handing().minCell().orElse(1));
    }

    /// The profile as it may be handed out.
    public Profile hide(Profile profile) {
        return least <= 1
                ? profile
                : new Profile(
                        profile.columns().stream()
                                .<ColumnProfile>flatMap(column -> hide(column).stream())
                                .toList());
    }

    private Optional<? extends ColumnProfile> hide(ColumnProfile column) {
        return switch (column) {
            case NumberColumn number -> number(number);
            case LevelColumn levels -> levels(levels);
        };
    }

    /// Whether no cell of a table is too small to be handed out.
    public boolean shows(Collection<List<Long>> table) {
        return table.stream().flatMap(List::stream).noneMatch(this::small);
    }

    /// What to say where whole segments are too small.
    public List<Alarm> alarms() {
        List<Integer> few =
                IntStream.rangeClosed(1, sizes.k())
                        .filter(segment -> small(sizes.of(segment)))
                        .boxed()
                        .toList();
        return few.isEmpty()
                ? List.of()
                : List.of(
                        new Alarm(
                                        "small-cells",
                                        "%d of the segments have fewer than %d customers, so nearly nothing can be said of any segment without giving single customers away. Ask for fewer segments or a smaller --min-cell."
                                                .formatted(few.size(), least))
                                .with("min_cell", least)
                                .with("segments", few));
    }

    private boolean small(long count) {
        return count > 0 && count < least;
    }

    private Optional<NumberColumn> number(NumberColumn column) {
        Summary everyone = column.everyone();
        boolean yesNo = column.yesNo();
        if (cells(everyone, yesNo).stream().anyMatch(this::small)) {
            return Optional.empty();
        }
        Set<Integer> hidden = hidden(column.bySegment().map(own -> cells(own, yesNo)));
        return Optional.of(
                new NumberColumn(
                        column.column(),
                        column.role(),
                        column.feature(),
                        everyone,
                        BySegment.each(
                                sizes.k(),
                                segment ->
                                        hidden.contains(segment)
                                                ? Summary.HIDDEN
                                                : column.bySegment().of(segment)),
                        rounded(column.histogram(), hidden),
                        column.effect()));
    }

    private static List<Long> cells(Summary summary, boolean yesNo) {
        return yesNo ? List.of(summary.yes(), summary.n() - summary.yes()) : List.of(summary.n());
    }

    /// Segments to hide: those with a small cell, then the next smallest until what is hidden is
    /// more than one segment and no small cell when added up.
    private Set<Integer> hidden(BySegment<List<Long>> cells) {
        Set<Integer> hidden = new TreeSet<>();
        for (int segment = 1; segment <= cells.k(); segment++) {
            if (small(sizes.of(segment)) || cells.of(segment).stream().anyMatch(this::small)) {
                hidden.add(segment);
            }
        }
        List<Integer> bySize =
                IntStream.rangeClosed(1, cells.k())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        segment -> Collections.min(cells.of(segment))))
                        .toList();
        for (int segment : bySize) {
            if (hidden.isEmpty() || (hidden.size() > 1 && enough(cells, hidden))) {
                break;
            }
            hidden.add(segment);
        }
        return hidden;
    }

    private boolean enough(BySegment<List<Long>> cells, Set<Integer> hidden) {
        return IntStream.range(0, cells.of(1).size())
                .noneMatch(cell ->
                        small(
                                hidden.stream()
                                        .mapToLong(segment -> cells.of(segment).get(cell))
                                        .sum()));
    }

    /// Counts to the nearest multiple; empty bins at the ends go, since an edge is somebody's
    /// value.
    private Histogram rounded(Histogram shape, Set<Integer> hidden) {
        List<Long> everyone = shape.everyone().stream().map(this::rounded).toList();
        int from = 0;
        int to = everyone.size();
        while (from < to && everyone.get(from) == 0) {
            from++;
        }
        while (to > from && everyone.get(to - 1) == 0) {
            to--;
        }
        int first = from;
        int end = to;
        if (first == end) {
            return new Histogram(
                    List.of(),
                    List.of(),
                    shape.bySegment().map(_ -> List.of()),
                    shape.whole(),
                    Beyond.NONE,
                    Optional.empty());
        }
        return new Histogram(
                shape.edges().subList(first, end + 1),
                everyone.subList(first, end),
                BySegment.each(
                        sizes.k(),
                        segment ->
                                shape.bySegment().of(segment).subList(first, end).stream()
                                        .map(count ->
                                                hidden.contains(segment) ? 0L : rounded(count))
                                        .toList()),
                shape.whole(),
                new Beyond(rounded(shape.beyond().below()), rounded(shape.beyond().above())),
                first == 0 && end == shape.everyone().size() ? shape.density() : Optional.empty());
    }

    private Long rounded(long count) {
        return (count + least / 2) / least * least;
    }

    /// Joins the rarest levels until every cell is empty or large enough; a column of which nothing
    /// is left goes.
    private Optional<LevelColumn> levels(LevelColumn column) {
        List<Level> kept = new ArrayList<>(column.levels());
        List<Level> rare = new ArrayList<>();
        kept.stream().filter(level -> !shows(List.of(level.bySegment().all()))).forEach(rare::add);
        kept.removeAll(rare);
        kept.sort(Comparator.comparingLong(Level::everyone).reversed().thenComparing(Level::level));
        while (!rare.isEmpty()
                && !shows(List.of(joined(rare).bySegment().all()))
                && !kept.isEmpty()) {
            rare.add(kept.removeLast());
        }
        if (kept.isEmpty() && !rare.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LevelColumn(
                        column.column(),
                        column.role(),
                        column.feature(),
                        Stream.concat(
                                        kept.stream(),
                                        rare.isEmpty() ? Stream.empty() : Stream.of(joined(rare)))
                                .toList(),
                        column.effect()));
    }

    private static Level joined(List<Level> rare) {
        return new Level(
                OTHERS,
                rare.stream().mapToLong(Level::everyone).sum(),
                rare.stream().map(Level::bySegment).reduce(SmallCells::sum).orElseThrow());
    }

    private static BySegment<Long> sum(BySegment<Long> one, BySegment<Long> other) {
        return BySegment.each(one.k(), segment -> one.of(segment) + other.of(segment));
    }
}
