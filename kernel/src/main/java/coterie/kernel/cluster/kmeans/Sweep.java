package coterie.kernel.cluster.kmeans;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.FitContext;
import coterie.kernel.Matrix;
import coterie.kernel.Points;
import coterie.kernel.Seed;
import coterie.kernel.Workers;
import coterie.kernel.cluster.Clustering;
import coterie.kernel.cluster.Starts;
import coterie.kernel.simd.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Several k-means fits to the same points, up a ladder: all starts of all of them on a sample, the
/// best of these on ever larger ones, the best of these on all rows, the winners polished in
/// double.
final class Sweep {
    private static final String STAGE = "comparing k";

    /// Rows of the second rung; a rung is left out where there are not many more.
    static final int SECOND_RUNG = 1 << 17;

    /// How much larger the third and later rungs are than the one before: on the last one few
    /// passes are left.
    private static final int STEP = 8;

    /// Survivors of each method on the second rung: the best of a sample need not be the best of
    /// all. After a trial as many as can go on to all rows run to their ends.
    private static final int ON_SECOND = 4;

    private static final int TRIAL_ON_SAMPLE = 8;

    /// Survivors of each method on all rows; after a trial there the best one runs to its end.
    private static final int ON_ALL = 2;

    private static final int TRIAL_ON_ALL = 4;

    /// Passes a start takes, and a swap, roughly.
    private static final int PASSES = 20;

    private static final int PASSES_A_SWAP = 8;

    private final List<KMeans> methods;
    private final Points points;
    private final FitContext context;
    private final Tier tier;
    private final Seed seed;

    Sweep(List<KMeans> methods, Points points, FitContext context) {
        for (KMeans method : methods) {
            if (method.k() > points.size()) {
                throw new CoterieException(
                        FaultCode.K_TOO_LARGE,
                        "%d segments were asked for, but there are only %d customers. Ask for fewer segments."
                                .formatted(method.k(), points.size()));
            }
        }
        this.methods = methods;
        this.points = points;
        this.context = context;
        this.tier = Tier.forWork(work());
        this.seed = context.seed().split("k-means");
    }

    /// Multiply-adds, roughly.
    private double work() {
        double perRow = 0;
        double perSampleRow = 0;
        for (KMeans method : methods) {
            int carried = method.exactRestarts() ? method.restarts() : ON_ALL;
            perRow += (double) method.k() * carried * PASSES;
            perSampleRow +=
                    (double) method.k()
                            * method.restarts()
                            * (PASSES + method.swaps() * PASSES_A_SWAP);
        }
        double rows = points.size();
        return points.width()
                * (rows <= SampledRows.ALL_UP_TO
                        ? rows * perSampleRow
                        : rows * perRow + SampledRows.SIZE * perSampleRow);
    }

    List<Clustering> run() {
        SampledRows sample = SampledRows.forStarts(points, seed.split("sample"));
        List<Contender> contenders = starts(sample);
        List<Contender> ends = contenders;
        List<Starts> reports =
                IntStream.range(0, methods.size())
                        .mapToObj(m -> report(ends, m, sample.customers()))
                        .toList();
        if (sample.customers() < points.size()) {
            for (long rung = SECOND_RUNG; 2 * rung < points.size(); rung *= STEP) {
                SampledRows larger = SampledRows.sized(points, seed.split("sample"), (int) rung);
                int best = rung == SECOND_RUNG ? ON_SECOND : ON_ALL;
                contenders = climb(survivors(contenders, best), larger, TRIAL_ON_SAMPLE, ON_ALL);
            }
            AllRows everyone = new AllRows(points, context.threads());
            contenders = climb(survivors(contenders, ON_ALL), everyone, TRIAL_ON_ALL, 1);
            reports = reports(contenders, reports);
        }
        List<Polish> polished =
                Contender.best(contenders, methods.size(), 1).stream()
                        .map(winner -> new Polish(points, winner.centres()))
                        .toList();
        Polish.run(polished, Polish.updates(methods, points), points, context);
        List<Clustering> found = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            found.add(polished.get(m).clustering(Optional.of(reports.get(m))).bySize());
        }
        return found;
    }

    /// One run of the only method on all rows, from given centres, in their order.
    Clustering runFrom(Matrix start) {
        KMeans method = methods.getFirst();
        Contender given = new Contender(0, Centres.of(start, points.unit()), 0, 0);
        Contender end =
                climb(List.of(given), new AllRows(points, context.threads()), TRIAL_ON_ALL, 1)
                        .getFirst();
        Polish polish = new Polish(points, end.centres());
        int left = Math.min(method.maxIterations() - end.passes(), Polish.updates(methods, points));
        Polish.run(List.of(polish), left, points, context);
        return polish.clustering(Optional.empty());
    }

    /// What all starts end in on the sample, by method and start.
    private List<Contender> starts(SampledRows sample) {
        List<Start> starts = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            for (int restart = 0; restart < methods.get(m).restarts(); restart++) {
                starts.add(new Start(m, restart));
            }
        }
        // The longest first, so that the threads end together.
        List<Integer> byWork =
                IntStream.range(0, starts.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt(
                                        s -> -methods.get(starts.get(s).method).k()))
                        .toList();
        Contender[] ends = new Contender[starts.size()];
        Milestones milestones = new Milestones(context.progress(), STAGE, starts.size());
        Workers.run(
                context.threads(),
                byWork.size(),
                tier::kernels,
                (kernels, task) -> {
                    int place = byWork.get(task);
                    Start start = starts.get(place);
                    KMeans method = methods.get(start.method);
                    Seed own = seed.split(method.k()).split(start.restart);
                    Lloyd end = new Chain(method, sample, kernels, milestones::check).run(own);
                    ends[place] =
                            new Contender(start.method, end.centres(), end.inertia(), end.passes());
                    milestones.reached();
                });
        return List.of(ends);
    }

    private List<Contender> climb(
            List<Contender> contenders, FitRows rung, int trial, int finalists) {
        return new Heat(methods, rung, tier, context, trial, finalists).run(contenders);
    }

    /// Every contender of a method with exact restarts, the best of the others.
    private List<Contender> survivors(List<Contender> contenders, int count) {
        List<Contender> best = Contender.best(contenders, methods.size(), count);
        return contenders.stream()
                .filter(c -> methods.get(c.method()).exactRestarts() || best.contains(c))
                .toList();
    }

    /// What the starts ended in on the sample; on all rows where all of them were carried on.
    private List<Starts> reports(List<Contender> contenders, List<Starts> onSample) {
        return IntStream.range(0, methods.size())
                .mapToObj(m ->
                        methods.get(m).exactRestarts()
                                ? report(contenders, m, points.size())
                                : onSample.get(m))
                .toList();
    }

    private Starts report(List<Contender> contenders, int method, long rows) {
        double unit = points.unit() * points.unit();
        return new Starts(
                rows,
                contenders.stream()
                        .filter(contender -> contender.method() == method)
                        .map(contender -> contender.inertia() * unit)
                        .toList());
    }

    private record Start(int method, int restart) {}
}
