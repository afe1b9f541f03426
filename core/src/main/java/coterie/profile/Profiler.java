package coterie.profile;

import coterie.engine.Engine;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.explore.Window;
import coterie.kernel.Progress;
import coterie.kernel.Rows;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Call;
import coterie.recipe.expression.Function;
import coterie.recipe.expression.Kind;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Describes every column, segment against everyone; figures of fewer customers than the recipe's
/// `min_cell` are left out.
///
/// Numeric columns cost one scan of the segmented table where their values fit in memory, otherwise
/// three together and one for the quantiles of as many as fit; categorical ones a count query each.
public final class Profiler {
    /// A text column with more levels than this is not profiled.
    static final int MOST_LEVELS = 50;

    /// So many values are held in memory: 256 MB.
    private static final long FEW_VALUES = 1L << 25;

    private static final List<Double> QUANTILES =
            List.of(0.05, 0.25, 0.5, 0.75, 0.95, Window.LOW, Window.HIGH);

    private final Engine engine;
    private final Segmentation segmentation;
    private final Recipe recipe;

    private Profiler(Engine engine, Prepared prepared, Segmentation segmentation) {
        this.engine = engine;
        this.segmentation = segmentation;
        recipe = prepared.fitted().recipe();
    }

    /// The profile of all columns that can be described.
    public static Profile profile(
            Engine engine, Prepared prepared, Segmentation segmentation, Progress progress) {
        return new Profiler(engine, prepared, segmentation).profile(prepared.columns(), progress);
    }

    private Profile profile(List<PreparedColumn> columns, Progress progress) {
        List<PreparedColumn> described =
                columns.stream()
                        .filter(column -> column.role() != Role.ID && column.role() != Role.EMPTY)
                        .filter(column -> numeric(column) || column.type() == Kind.TEXT)
                        .sorted(Comparator.comparingInt(column -> rank(column.name())))
                        .toList();
        List<PreparedColumn> numeric = described.stream().filter(Profiler::numeric).toList();
        Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
        describeNumbers(numeric, progress)
                .forEach(profile -> profiles.put(profile.column(), profile));
        for (PreparedColumn column : described) {
            if (!numeric(column) && column.role() != Role.FREE_TEXT) {
                describeLevels(column)
                        .ifPresent(profile -> profiles.put(profile.column(), profile));
            }
        }
        Profile whole =
                new Profile(
                        described.stream()
                                .map(column -> Optional.ofNullable(profiles.get(column.name())))
                                .flatMap(Optional::stream)
                                .toList());
        return new SmallCells(segmentation.sizes(), recipe.handing().minCell().orElse(1))
                .hide(whole);
    }

    private static boolean numeric(PreparedColumn column) {
        return column.type().numeric();
    }

    private int rank(String column) {
        int feature = recipe.making().features().indexOf(column);
        int described = recipe.telling().describe().indexOf(column);
        if (feature >= 0) {
            return feature;
        }
        return described >= 0 ? 100_000 + described : 200_000;
    }

    private List<NumberColumn> describeNumbers(List<PreparedColumn> columns, Progress progress) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(columns.stream().map(PreparedColumn::name).toList());
        names.add(Segmentation.SEGMENT);
        Rows rows = engine.table(segmentation.table()).numbers(names);
        if (rows.size() * rows.width() <= FEW_VALUES) {
            rows = Rows.copyOf(rows);
        }
        Moments moments = Moments.of(rows, segmentation.k(), engine.threads());
        progress.at("describing segments", 0.3);
        List<List<double[]>> quantiles =
                new Quantiles(rows, moments, QUANTILES, engine.threads())
                        .of(done -> progress.at("describing segments", 0.3 + 0.5 * done));
        List<Window> windows =
                IntStream.range(0, columns.size())
                        .mapToObj(index -> window(moments, index, quantiles.get(index).getFirst()))
                        .toList();
        Histograms histograms = Histograms.of(rows, moments, windows, segmentation.k());
        List<NumberColumn> profiles = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            PreparedColumn column = columns.get(index);
            int at = index;
            List<Summary> summaries =
                    IntStream.rangeClosed(0, segmentation.k())
                            .mapToObj(group ->
                                    summary(moments, group, at, quantiles.get(at).get(group)))
                            .toList();
            profiles.add(
                    new NumberColumn(
                            column.name(),
                            column.role(),
                            recipe.making().features().contains(column.name()),
                            summaries.getFirst(),
                            new BySegment<>(summaries.subList(1, summaries.size())),
                            histograms.of(index, summaries.getFirst()),
                            moments.explained(index)));
        }
        progress.at("describing segments", 1);
        return profiles;
    }

    private static Window window(Moments moments, int column, double[] everyone) {
        return Window.of(
                moments.minimum(column),
                moments.maximum(column),
                everyone[QUANTILES.indexOf(Window.LOW)],
                everyone[QUANTILES.indexOf(Window.HIGH)],
                moments.whole(column));
    }

    private static Summary summary(Moments moments, int group, int column, double[] quantiles) {
        long n = moments.count(group, column);
        return new Summary(
                n,
                moments.size(group) - n,
                moments.mean(group, column),
                moments.sd(group, column),
                quantiles[0],
                quantiles[1],
                quantiles[2],
                quantiles[3],
                quantiles[4]);
    }

    private Optional<LevelColumn> describeLevels(PreparedColumn column) {
        Item level =
                new Item.Value(
                        new Call(
                                Function.COALESCE,
                                List.of(
                                        new Expression.Column(column.name()),
                                        new Expression.Text(""))));
        Item segment = Item.column(Segmentation.SEGMENT);
        // One level too many, and missing, in every segment.
        int enough = (MOST_LEVELS + 2) * segmentation.k();
        Map<String, long[]> counts = new LinkedHashMap<>();
        engine.table(segmentation.table())
                .answer(
                        Query.of(level, segment, Item.rows())
                                .sorted(By.rising(level), By.rising(segment))
                                .first(enough))
                .rows()
                .forEach(row -> {
                    long[] count =
                            counts.computeIfAbsent(
                                    row.text(0), any -> new long[segmentation.k() + 1]);
                    count[0] += row.count(2);
                    count[(int) row.count(1)] += row.count(2);
                });
        int missing = counts.containsKey("") ? 1 : 0;
        if (counts.size() == missing || counts.size() - missing > MOST_LEVELS) {
            return Optional.empty();
        }
        List<Level> levels =
                counts.entrySet().stream()
                        .map(entry ->
                                new Level(
                                        entry.getKey(),
                                        entry.getValue()[0],
                                        new BySegment<>(
                                                Arrays.stream(entry.getValue())
                                                        .skip(1)
                                                        .boxed()
                                                        .toList())))
                        .sorted(
                                Comparator.comparingLong(Level::everyone)
                                        .reversed()
                                        .thenComparing(Level::level))
                        .toList();
        return Optional.of(
                new LevelColumn(
                        column.name(),
                        column.role(),
                        recipe.making().features().contains(column.name()),
                        levels,
                        Association.cramersV(levels, segmentation.sizes().all())));
    }
}
