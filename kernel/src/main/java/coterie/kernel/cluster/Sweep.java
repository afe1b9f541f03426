package coterie.kernel.cluster;

import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.kernel.FitContext;
import coterie.kernel.Points;
import coterie.kernel.Seed;
import coterie.kernel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Several k-means fits to the same points: all starts of all of them on the sample, the survivors
/// on all rows, the winners polished in double.
final class Sweep {
    private static final String STAGE = "comparing k";

    /// Survivors of one method where the starts ran on a sample: the best of a sample need not be
    /// the best of all.
    private static final int SURVIVORS = 2;

    private final List<KMeans> methods;
    private final Points points;
    private final FitContext context;

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
    }

    List<Partition> run() {
        Seed seed = context.seed().split("k-means");
        Sample sample = new Sample(points, seed.split("sample"));
        List<Start> starts = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            for (int restart = 0; restart < methods.get(m).restarts(); restart++) {
                starts.add(new Start(m, restart));
            }
        }
        // The longest first, so that the threads end together.
        List<Start> byWork =
                starts.stream()
                        .sorted(Comparator.comparingInt(s -> -methods.get(s.method).k()))
                        .toList();
        int widest = methods.stream().mapToInt(KMeans::k).max().orElse(1);
        Milestones milestones = new Milestones(context.progress(), STAGE, starts.size());
        Workers.run(
                context.threads(),
                byWork.size(),
                () -> new Nearest(points.width(), widest),
                (scratch, task) -> {
                    Start start = byWork.get(task);
                    KMeans method = methods.get(start.method);
                    Seed own = seed.split(method.k()).split(start.restart);
                    start.finish(new Chain(method, sample, scratch, milestones::check).run(own));
                    milestones.reached();
                });
        boolean sampled = sample.size() < points.size();
        List<Contender> contenders = new ArrayList<>();
        List<Restarts> reports = new ArrayList<>();
        for (int m = 0; m < methods.size(); m++) {
            int method = m;
            List<Start> own = starts.stream().filter(s -> s.method == method).toList();
            reports.add(
                    new Restarts(
                            sample.size(),
                            own.stream()
                                    .map(s -> s.inertia * points.unit() * points.unit())
                                    .toList()));
            survivors(own, sampled ? SURVIVORS : 1)
                    .forEach(s -> contenders.add(new Contender(method, s.centres)));
        }
        List<Contender> winners =
                sampled ? new Finals(methods, points, context).run(contenders) : contenders;
        List<Polish> polished = winners.stream().map(w -> new Polish(points, w.centres())).toList();
        Polish.run(polished, points.exact());
        return IntStream.range(0, methods.size())
                .mapToObj(m -> polished.get(m).partition(reports.get(m)))
                .toList();
    }

    /// The best starts that ended in different solutions.
    private static List<Start> survivors(List<Start> starts, int count) {
        List<Start> survivors = new ArrayList<>();
        starts.stream()
                .sorted(Comparator.comparingDouble((Start s) -> s.inertia))
                .forEach(s -> {
                    boolean known =
                            !survivors.isEmpty()
                                    && s.inertia <= survivors.getLast().inertia * (1 + 1e-9);
                    if (!known && survivors.size() < count) {
                        survivors.add(s);
                    }
                });
        return survivors;
    }

    /// Centres in the running for one of the methods.
    record Contender(int method, Centres centres) {}

    /// A start and what came of it; one thread writes it.
    private static final class Start {
        final int method;
        final int restart;
        double inertia;
        Centres centres = new Centres(0, 0);

        Start(int method, int restart) {
            this.method = method;
            this.restart = restart;
        }

        void finish(Lloyd run) {
            inertia = run.inertia();
            centres = run.centres();
        }
    }
}
