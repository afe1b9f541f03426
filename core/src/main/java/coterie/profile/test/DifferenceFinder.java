package coterie.profile.test;

import coterie.engine.Engine;
import coterie.kernel.RowKeys;
import coterie.kernel.Seed;
import coterie.kernel.inference.ChiSquare;
import coterie.kernel.inference.Holm;
import coterie.kernel.inference.KruskalWallis;
import coterie.kernel.inference.RankSums;
import coterie.prepare.Prepared;
import coterie.profile.ColumnProfile;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.profile.test.Differences.ColumnDifference;
import coterie.profile.test.Differences.SegmentDifference;
import coterie.profile.test.Differences.Test;
import coterie.recipe.Role;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests the columns that had no part in making the segments: Kruskal-Wallis for numbers, χ² for
/// yes/no columns and levels, each over all segments and for each segment against the rest.
public final class DifferenceFinder {
    /// More customers than this are sampled for ranks.
    private static final int SAMPLE = 100_000;

    private static final String RANKS = "Kruskal-Wallis";
    private static final String COUNTS = "chi-square";

    private final Set<String> circular;
    private final int k;
    private final Map<String, RankSums> ranks = new LinkedHashMap<>();

    private DifferenceFinder(Set<String> circular, int k) {
        this.circular = circular;
        this.k = k;
    }

    /// The differences of a profile.
    public static Differences find(
            Engine engine,
            Prepared prepared,
            Segmentation segmentation,
            Profile profile,
            RowKeys keys,
            Seed seed) {
        DifferenceFinder finder =
                new DifferenceFinder(Circular.columns(prepared.fitted()), segmentation.k());
        List<ColumnProfile> columns =
                profile.columns().stream()
                        .filter(column -> column.role() != Role.CONSTANT)
                        .toList();
        finder.rank(columns, engine, segmentation, keys.smallest(seed.split("tests"), SAMPLE));
        return corrected(columns.stream().map(finder::difference).toList());
    }

    private void rank(
            List<ColumnProfile> columns, Engine engine, Segmentation segmentation, int[] rows) {
        List<String> names =
                columns.stream()
                        .flatMap(column -> column.number().stream())
                        .filter(column -> !column.yesNo())
                        .map(NumberColumn::column)
                        .toList();
        CustomerValues sample = CustomerValues.read(engine, segmentation, names, rows);
        for (int column = 0; column < names.size(); column++) {
            ranks.put(names.get(column), RankSums.of(sample.column(column), sample.segments(), k));
        }
    }

    private ColumnDifference difference(ColumnProfile column) {
        return switch (column) {
            case NumberColumn number when ranks.containsKey(number.column()) -> ofRanks(number);
            case NumberColumn number -> ofCounts(number, yesAndNo(number));
            case LevelColumn levels -> ofCounts(levels, levels(levels));
        };
    }

    private ColumnDifference ofRanks(NumberColumn column) {
        RankSums sums = ranks.getOrDefault(column.column(), new RankSums(List.of(), List.of(), 0));
        boolean tested = !circular.contains(column.column());
        Optional<KruskalWallis> all = KruskalWallis.of(sums);
        return new ColumnDifference(
                column.column(),
                !tested,
                all.map(KruskalWallis::epsilonSquared).orElse(0.0),
                "epsilon squared",
                all.filter(_ -> tested).map(DifferenceFinder::test),
                IntStream.rangeClosed(1, k)
                        .mapToObj(segment ->
                                new SegmentDifference(
                                        segment,
                                        cohensD(column, segment),
                                        "Cohen's d",
                                        tested
                                                ? KruskalWallis.of(sums.against(segment - 1))
                                                        .map(DifferenceFinder::test)
                                                : Optional.empty()))
                        .toList());
    }

    private static double cohensD(NumberColumn column, int segment) {
        Summary everyone = column.everyone();
        return (column.bySegment().of(segment).mean() - everyone.mean()) / everyone.sd();
    }

    private ColumnDifference ofCounts(ColumnProfile column, List<BySegment<Long>> counts) {
        boolean tested = !circular.contains(column.column());
        List<List<Long>> table = counts.stream().map(BySegment::all).toList();
        Optional<ChiSquare> all = ChiSquare.of(table);
        return new ColumnDifference(
                column.column(),
                !tested,
                all.map(ChiSquare::cramersV).orElse(0.0),
                "Cramér's V",
                all.filter(_ -> tested).map(DifferenceFinder::test),
                IntStream.range(0, k)
                        .mapToObj(segment -> {
                            Optional<ChiSquare> own = ChiSquare.of(against(table, segment));
                            return new SegmentDifference(
                                    segment + 1,
                                    own.map(ChiSquare::cramersV).orElse(0.0),
                                    "Cramér's V",
                                    own.filter(_ -> tested).map(DifferenceFinder::test));
                        })
                        .toList());
    }

    private static List<BySegment<Long>> levels(LevelColumn column) {
        return column.levels().stream()
                .filter(level -> !level.level().isEmpty())
                .map(Level::bySegment)
                .toList();
    }

    private static List<BySegment<Long>> yesAndNo(NumberColumn column) {
        return List.of(
                column.bySegment().map(Summary::yes),
                column.bySegment().map(own -> own.n() - own.yes()));
    }

    private static List<List<Long>> against(List<List<Long>> table, int segment) {
        return table.stream()
                .map(row -> {
                    long all = row.stream().mapToLong(Long::longValue).sum();
                    return List.of(row.get(segment), all - row.get(segment));
                })
                .toList();
    }

    private static Test test(KruskalWallis found) {
        return new Test(RANKS, found.h(), found.df(), found.n(), found.p(), found.p());
    }

    private static Test test(ChiSquare found) {
        return new Test(COUNTS, found.statistic(), found.df(), found.n(), found.p(), found.p());
    }

    /// Corrects both families of tests.
    private static Differences corrected(List<ColumnDifference> columns) {
        List<Double> overall =
                Holm.corrected(columns.stream().flatMap(each -> p(each.test())).toList());
        List<Double> single =
                Holm.corrected(
                        columns.stream()
                                .flatMap(each -> each.segments().stream())
                                .flatMap(each -> p(each.test()))
                                .toList());
        var nextOverall = overall.iterator();
        var nextSingle = single.iterator();
        List<ColumnDifference> corrected = new ArrayList<>();
        for (ColumnDifference column : columns) {
            corrected.add(
                    new ColumnDifference(
                            column.column(),
                            column.circular(),
                            column.effect(),
                            column.effectName(),
                            column.test().map(test -> test.with(nextOverall.next())),
                            column.segments().stream()
                                    .map(each ->
                                            new SegmentDifference(
                                                    each.segment(),
                                                    each.effect(),
                                                    each.effectName(),
                                                    each.test()
                                                            .map(test ->
                                                                    test.with(nextSingle.next()))))
                                    .toList()));
        }
        return new Differences(corrected);
    }

    private static Stream<Double> p(Optional<Test> test) {
        return test.map(Test::p).stream();
    }
}
