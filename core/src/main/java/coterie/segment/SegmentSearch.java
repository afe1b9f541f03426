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
import coterie.kernel.catalogue.Method;
import coterie.kernel.catalogue.Methods;
import coterie.kernel.cluster.Clusterer;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Effort;
import coterie.kernel.quality.Covariance;
import coterie.prepare.FittedPreparation.Scaler;
import coterie.prepare.Prepared;
import coterie.recipe.Noun;
import coterie.recipe.SegmentRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The best segmentation that each of the recipe's methods found for every k that is compared.
public final class SegmentSearch {
    private final Points points;
    private final Covariance covariance;
    private final List<Judged> found;

    private SegmentSearch(Points points, Covariance covariance, List<Judged> found) {
        this.points = points;
        this.covariance = covariance;
        this.found = found;
    }

    /// Searches as the recipe says. The comparison stops at the number of distinct rows.
    ///
    /// @throws CoterieException `TOO_FEW_ROWS` without customers, `K_TOO_LARGE` when a k asked for
    ///   is above the number of distinct rows
    public static SegmentSearch over(Prepared prepared, Engine engine, FitContext context) {
        SegmentRule rule = prepared.fitted().recipe().segments();
        Scaler scaler = prepared.fitted().scaler();
        Rows features = engine.table(prepared.table()).numbers(scaler.columns());
        Points points =
                Points.of(
                        features,
                        Scaling.of(scaler.centres(), scaler.scales()),
                        keys(prepared, engine, features),
                        scaler.features());
        List<Integer> ks = compared(rule, points, prepared.fitted().recipe().heading().unit());
        Effort effort = new Effort(rule.restarts(), rule.swaps(), rule.exactRestarts());
        List<Method> methods =
                rule.methods().stream().map(word -> Methods.named(word).orElseThrow()).toList();
        List<Trial> trials =
                ks.stream()
                        .flatMap(k -> methods.stream().map(method -> new Trial(method, k)))
                        .toList();
        List<Clustering> clusterings =
                Clusterer.fit(
                        trials.stream().map(trial -> trial.clusterer(effort)).toList(),
                        points,
                        context);
        return new SegmentSearch(
                points,
                Covariance.of(points.exact(), context.threads()),
                Judged.of(
                        trials.stream().map(trial -> trial.method().word()).toList(),
                        clusterings,
                        points,
                        context));
    }

    /// One method, asked for one number of segments.
    private record Trial(Method method, int k) {
        Clusterer clusterer(Effort effort) {
            return method.of(k, effort);
        }
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

    /// What was found, by k; of one k in the order of the methods.
    public List<Candidate> candidates() {
        return found.stream().map(Judged::candidate).toList();
    }

    /// The labels of every candidate, in their order.
    public List<Labels> labels() {
        return found.stream().map(one -> one.clustering().labels()).toList();
    }

    public Points points() {
        return points;
    }

    /// Of the scaled features.
    public Covariance covariance() {
        return covariance;
    }

    /// A candidate with its clustering.
    public Judged judged(Candidate candidate) {
        return found.stream()
                .filter(one -> one.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }
}
