package coterie.profile;

import coterie.explore.Beyond;
import coterie.fault.Alarm;
import coterie.prepare.Prepared;
import coterie.profile.Profile.ColumnProfile;
import coterie.profile.Profile.Histogram;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
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
public record SmallCells(List<Long> sizes, int least) {
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
                                .flatMap(column ->
                                        (column.numeric() ? number(column) : levels(column))
                                                .stream())
                                .toList());
    }

    /// Whether no cell of a table is too small to be handed out.
    public boolean shows(Collection<List<Long>> table) {
        return table.stream().flatMap(List::stream).noneMatch(this::small);
    }

    /// What to say where whole segments are too small.
    public List<Alarm> alarms() {
        List<Integer> few =
                IntStream.rangeClosed(1, sizes.size())
                        .filter(segment -> small(sizes.get(segment - 1)))
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

    private Optional<ColumnProfile> number(ColumnProfile column) {
        Summary everyone = column.everyone().orElseThrow();
        boolean yesNo = column.yesNo();
        if (cells(everyone, yesNo).stream().anyMatch(this::small)) {
            return Optional.empty();
        }
        Set<Integer> hidden =
                hidden(column.bySegment().stream().map(own -> cells(own, yesNo)).toList());
        return Optional.of(
                new ColumnProfile(
                        column.column(),
                        column.role(),
                        column.feature(),
                        column.everyone(),
                        IntStream.range(0, sizes.size())
                                .mapToObj(segment ->
                                        hidden.contains(segment)
                                                ? Summary.HIDDEN
                                                : column.bySegment().get(segment))
                                .toList(),
                        column.levels(),
                        column.histogram().map(shape -> rounded(shape, hidden)),
                        column.effect()));
    }

    private static List<Long> cells(Summary summary, boolean yesNo) {
        return yesNo ? List.of(summary.yes(), summary.n() - summary.yes()) : List.of(summary.n());
    }

    /// Segments to hide, from 0: those with a small cell, then the next smallest until what is
    /// hidden is more than one segment and no small cell when added up.
    private Set<Integer> hidden(List<List<Long>> cells) {
        Set<Integer> hidden = new TreeSet<>();
        for (int segment = 0; segment < cells.size(); segment++) {
            if (small(sizes.get(segment)) || cells.get(segment).stream().anyMatch(this::small)) {
                hidden.add(segment);
            }
        }
        List<Integer> bySize =
                IntStream.range(0, cells.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        segment -> Collections.min(cells.get(segment))))
                        .toList();
        for (int segment : bySize) {
            if (hidden.isEmpty() || (hidden.size() > 1 && enough(cells, hidden))) {
                break;
            }
            hidden.add(segment);
        }
        return hidden;
    }

    private boolean enough(List<List<Long>> cells, Set<Integer> hidden) {
        return IntStream.range(0, cells.getFirst().size())
                .noneMatch(cell ->
                        small(
                                hidden.stream()
                                        .mapToLong(segment -> cells.get(segment).get(cell))
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
                    List.of(), List.of(), List.of(), shape.whole(), Beyond.NONE, Optional.empty());
        }
        return new Histogram(
                shape.edges().subList(first, end + 1),
                everyone.subList(first, end),
                IntStream.range(0, sizes.size())
                        .mapToObj(segment ->
                                shape.bySegment().get(segment).subList(first, end).stream()
                                        .map(count ->
                                                hidden.contains(segment) ? 0L : rounded(count))
                                        .toList())
                        .toList(),
                shape.whole(),
                new Beyond(rounded(shape.beyond().below()), rounded(shape.beyond().above())),
                first == 0 && end == shape.everyone().size() ? shape.density() : Optional.empty());
    }

    private Long rounded(long count) {
        return (count + least / 2) / least * least;
    }

    /// Joins the rarest levels until every cell is empty or large enough; a column of which nothing
    /// is left goes.
    private Optional<ColumnProfile> levels(ColumnProfile column) {
        List<Level> kept = new ArrayList<>(column.levels());
        List<Level> rare = new ArrayList<>();
        kept.stream().filter(level -> !shows(List.of(level.bySegment()))).forEach(rare::add);
        kept.removeAll(rare);
        kept.sort(Comparator.comparingLong(Level::everyone).reversed().thenComparing(Level::level));
        while (!rare.isEmpty() && !shows(List.of(joined(rare).bySegment())) && !kept.isEmpty()) {
            rare.add(kept.removeLast());
        }
        if (kept.isEmpty() && !rare.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ColumnProfile(
                        column.column(),
                        column.role(),
                        column.feature(),
                        column.everyone(),
                        column.bySegment(),
                        Stream.concat(
                                        kept.stream(),
                                        rare.isEmpty() ? Stream.empty() : Stream.of(joined(rare)))
                                .toList(),
                        column.histogram(),
                        column.effect()));
    }

    private static Level joined(List<Level> rare) {
        return new Level(
                OTHERS,
                rare.stream().mapToLong(Level::everyone).sum(),
                rare.stream().map(Level::bySegment).reduce(SmallCells::sum).orElseThrow());
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(at -> one.get(at) + other.get(at)).toList();
    }
}
