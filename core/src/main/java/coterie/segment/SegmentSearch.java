package coterie.segment;

import coterie.engine.Engine;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.DistinctRows;
import coterie.kernel.FitContext;
import coterie.kernel.Labels;
import coterie.kernel.Points;
import coterie.kernel.RowKeys;
import coterie.kernel.Rows;
import coterie.kernel.Scaling;
import coterie.kernel.cluster.KMeans;
import coterie.kernel.cluster.Partition;
import coterie.kernel.quality.CalinskiHarabasz;
import coterie.kernel.quality.DaviesBouldin;
import coterie.kernel.quality.Dispersion;
import coterie.kernel.quality.Silhouette;
import coterie.kernel.quality.Silhouette.Score;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.recipe.Noun;
import coterie.recipe.SegmentRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// The best segmentation found for every k that is compared.
public final class SegmentSearch {
    private final Points points;
    private final List<Candidate> candidates;
    private final List<Partition> partitions;
    private final Map<Integer, Score> scores;

    private SegmentSearch(
            Points points,
            List<Candidate> candidates,
            List<Partition> partitions,
            Map<Integer, Score> scores) {
        this.points = points;
        this.candidates = candidates;
        this.partitions = partitions;
        this.scores = scores;
    }

    /// Searches as the recipe says. The comparison stops at the number of distinct rows.
    ///
    /// @throws CoterieException `TOO_FEW_ROWS` without customers, `K_TOO_LARGE` when a k asked for
    ///   is above the number of distinct rows
    public static SegmentSearch over(Prepared prepared, Engine engine, FitContext context) {
        SegmentRule rule = prepared.fitted().recipe().segments();
        Scaler scaler = prepared.fitted().scaler();
        Rows features = engine.numbers(prepared.table(), scaler.columns());
        Points points =
                Points.of(
                        features,
                        Scaling.of(scaler.centres(), scaler.scales()),
                        keys(prepared, engine, features),
                        scaler.features());
        List<Integer> ks = compared(rule, points, prepared.fitted().recipe().unit());
        List<KMeans> methods = ks.stream().map(k -> method(k, rule)).toList();
        List<Partition> partitions = KMeans.fit(methods, points, context);
        Map<Integer, Score> scores = scores(points, partitions, context);
        return new SegmentSearch(points, judge(points, partitions, scores), partitions, scores);
    }

    private static KMeans method(int k, SegmentRule rule) {
        KMeans method = new KMeans(k, rule.restarts(), rule.swaps());
        return rule.exactRestarts() ? method.withExactRestarts() : method;
    }

    private static RowKeys keys(Prepared prepared, Engine engine, Rows features) {
        if (prepared.id().isEmpty()) {
            return RowKeys.ofFeatures(features);
        }
        RowKeys.Builder keys = RowKeys.ofIds();
        engine.table(prepared.table())
                .each(
                        Query.of(new Item.Text(prepared.id().orElseThrow())),
                        row -> keys.add(row.text(0)));
        return keys.build(features);
    }

    private static List<Integer> compared(SegmentRule rule, Points points, Noun unit) {
        if (points.size() == 0) {
            throw new CoterieException(
                    FaultCode.TOO_FEW_ROWS,
                    "No "
                            + unit.one()
                            + " is left after the preparation, so there is nothing to segment. The ledger"
                            + " shows which step dropped them; loosen that step.");
        }
        if (points.size() == 1) {
            throw new CoterieException(
                    FaultCode.TOO_FEW_ROWS,
                    "Only one "
                            + unit.one()
                            + " is left after the preparation; segments need at least two to compare. The"
                            + " ledger shows which step dropped the others; loosen that step.");
        }
        int most = Math.max(rule.kMax(), rule.k().orElse(1));
        int distinct = (int) DistinctRows.count(points.exact(), most);
        rule.k()
                .ifPresent(k -> {
                    if (k > distinct) {
                        throw new CoterieException(
                                FaultCode.K_TOO_LARGE,
                                ("%d segments were asked for, but the %d %s have only %d different"
                                                + " rows of features. Ask for at most %d segments.")
                                        .formatted(
                                                k, points.size(), unit.many(), distinct, distinct));
                    }
                });
        List<Integer> ks =
                new ArrayList<>(
                        IntStream.rangeClosed(
                                        Math.min(rule.kMin(), distinct),
                                        Math.min(rule.kMax(), distinct))
                                .boxed()
                                .toList());
        rule.k().ifPresent(k -> ks.add(k));
        return ks.stream().distinct().sorted().toList();
    }

    /// The silhouettes of every partition with at least two segments, by k.
    private static Map<Integer, Score> scores(
            Points points, List<Partition> partitions, FitContext context) {
        List<Partition> several =
                partitions.stream().filter(partition -> partition.k() > 1).toList();
        Map<Integer, Score> scores = new HashMap<>();
        if (!several.isEmpty()) {
            Iterator<Score> found =
                    Silhouette.DEFAULT
                            .of(points, several.stream().map(Partition::labels).toList(), context)
                            .iterator();
            several.forEach(partition -> scores.put(partition.k(), found.next()));
        }
        return scores;
    }

    private static List<Candidate> judge(
            Points points, List<Partition> partitions, Map<Integer, Score> scores) {
        Iterator<Dispersion> dispersions =
                Dispersion.of(points.exact(), partitions.stream().map(Partition::labels).toList())
                        .iterator();
        return partitions.stream()
                .map(partition ->
                        candidate(
                                partition,
                                dispersions.next(),
                                Optional.ofNullable(scores.get(partition.k()))
                                        .map(score -> OptionalDouble.of(score.mean()))
                                        .orElse(OptionalDouble.empty())))
                .toList();
    }

    private static Candidate candidate(
            Partition partition, Dispersion dispersion, OptionalDouble silhouette) {
        return new Candidate(
                partition.k(),
                partition.inertia(),
                silhouette,
                CalinskiHarabasz.of(dispersion),
                DaviesBouldin.of(dispersion),
                partition.sizes(),
                partition.restarts().atBest(),
                partition.restarts().worst());
    }

    /// What was found, by k.
    public List<Candidate> candidates() {
        return candidates;
    }

    /// How clearly each customer belongs to the own segment, for one k that was compared; empty for
    /// a single segment.
    public Optional<Silhouettes> silhouettes(int k) {
        return Optional.ofNullable(scores.get(k))
                .map(score -> Silhouettes.of(score, partition(k).labels()));
    }

    /// The labels of every k that was compared.
    public SequencedMap<Integer, Labels> labels() {
        SequencedMap<Integer, Labels> labels = new LinkedHashMap<>();
        partitions.forEach(partition -> labels.put(partition.k(), partition.labels()));
        return Collections.unmodifiableSequencedMap(labels);
    }

    public Points points() {
        return points;
    }

    /// The solution of one k that was compared.
    public Partition partition(int k) {
        return partitions.stream()
                .filter(partition -> partition.k() == k)
                .findFirst()
                .orElseThrow();
    }
}
